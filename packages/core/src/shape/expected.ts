import type { Words } from "../label/label.js";
import type { Shape } from "./shape.js";

const words = (chinese: string, english: string): Words => ({ "zh-CN": chinese, en: english });

/** What a shape asks for, in words: the `expected` of an issue and the type column of the docs. */
export function describeExpected(shape: Shape): Words {
  switch (shape.kind) {
    case "text":
      return words(
        `至多 ${String(shape.most)} 字的文字`,
        `a text of at most ${String(shape.most)} characters`,
      );
    case "label":
      return words("文字，或按语言分列的文字", "a text, or a text by language");
    case "id":
      return words("标识", "an id");
    case "amount":
      return words("数字或小数文字", "a number or decimal string");
    case "integer":
      return words(
        `${String(shape.least)} 至 ${String(shape.most)} 的整数`,
        `a whole number from ${String(shape.least)} to ${String(shape.most)}`,
      );
    case "flag":
      return words("true 或 false", "true or false");
    case "date":
      return words("日期 YYYY-MM-DD", "a date YYYY-MM-DD");
    case "anything":
      return words("任意内容", "anything");
    case "choice":
      return words(shape.values.map(String).join("、"), shape.values.map(String).join(", "));
    case "list": {
      const item = describeExpected(shape.item);
      return words(`列表（各项：${item["zh-CN"]}）`, `a list (each: ${item.en})`);
    }
    case "record":
      return words("按标识分列的对象", "an object by id");
    case "object": {
      const keys = Object.entries(shape.fields).map(([key, field]) => (field.required ? key : `${key}?`));
      return words(`对象 { ${keys.join("、")} }`, `an object { ${keys.join(", ")} }`);
    }
    case "variants":
      return words(
        `对象，${shape.by} 为 ${Object.keys(shape.of).join("、")}`,
        `an object whose ${shape.by} is ${Object.keys(shape.of).join(", ")}`,
      );
    case "either":
      return shape.expected;
    case "later":
      return describeExpected(shape.shape());
  }
}
