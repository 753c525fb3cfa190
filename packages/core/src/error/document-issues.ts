import { entry } from "./entry.js";

/** Problems any document can have, whatever its format. */
export const documentIssues = {
  "wrong-type": entry(
    ["类型不对：应为{expected}，收到 {received}", "wrong type: expected {expected}, received {received}"],
    ["{expected}", "{expected}"],
    ["改为{expected}", "give {expected}"],
  ),
  "missing-field": entry(
    ["缺少“{field}”", "“{field}” is missing"],
    ["{expected}", "{expected}"],
    ["补上“{field}”：{expected}", "add “{field}”: {expected}"],
  ),
  "unknown-key": entry(
    ["不认识的键“{key}”", "unknown key “{key}”"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "unknown-choice": entry(
    ["{received} 不在可选值之内", "{received} is not one of the values allowed"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "bad-amount": entry(
    ["{received} 不是金额或分数可用的数", "{received} is not a decimal amount"],
    ['小数，如 12.5、"12.50" 或 "96.51%"', 'a decimal such as 12.5, "12.50" or "96.51%"'],
    ["去掉千分位、空格与单位，只写数字", "leave out separators, blanks and units: digits only"],
  ),
  "amount-too-long": entry(
    ["数字太长或太大、太小", "the number is too long, too large or too small"],
    [
      "至多 30 位有效数字，数量级在 10 的 ±30 次方之内",
      "at most 30 significant digits, powers of ten within ±30",
    ],
    ["按所需精度写出", "write it with the precision it really has"],
  ),
  "out-of-range": entry(
    ["{received} 超出允许范围（{range}）", "{received} is outside the range allowed ({range})"],
    ["{range}", "{range}"],
    ["改为 {range} 之内的值", "give a value within {range}"],
  ),
  "bad-date": entry(
    ["{received} 不是存在的日期", "{received} is not a date that exists"],
    ["YYYY-MM-DD 形式的日历日，如 2022-06-30", "a calendar day as YYYY-MM-DD, such as 2022-06-30"],
    ["改为真实存在的日期", "give a day that exists"],
  ),
  "bad-id": entry(
    ["{received} 不能作标识", "{received} cannot be an id"],
    ["任何文字的字母与数字，以“-”相连", "letters and digits of any script, joined by “-”"],
    ["改写标识，如 budget-execution 或 预算执行率", "rewrite it, like budget-execution or 预算执行率"],
  ),
  "reserved-id": entry(
    ["{received} 是程序语言的保留名，不能作标识", "{received} is a name reserved by the language, not an id"],
    ["别的标识", "another id"],
    ["换一个名字", "choose another name"],
  ),
  "bad-text": entry(
    ["文字为空或太长", "the text is empty or too long"],
    ["{expected}", "{expected}"],
    ["写出至多 {most} 个字", "write at most {most} characters"],
  ),
  "wrong-count": entry(
    ["应有 {range} 项，收到 {count} 项", "expected {range} items, received {count}"],
    ["{range} 项", "{range} items"],
    ["增减到 {range} 项", "give {range} items"],
  ),
  "too-deep": entry(
    ["层次太深", "nested too deeply"],
    ["至多 {most} 层", "at most {most} levels"],
    ["减少层次", "use fewer levels"],
  ),
  "too-many-issues": entry(
    ["问题太多，只列出前 {most} 个", "too many issues; the first {most} are listed"],
    ["—", "—"],
    ["先改正以上各处", "mend those above first"],
  ),
  "duplicate-id": entry(
    ["标识“{id}”出现了不止一次", "the id “{id}” is used more than once"],
    ["各不相同的标识", "ids that differ"],
    ["给其中一个换名；先前一处在 {first}", "rename one of them; the first is at {first}"],
  ),
  "unknown-rubric": entry(
    ["找不到评价指标体系“{id}”", "no rubric “{id}” is known here"],
    ["以下之一：{known}", "one of: {known}"],
    ["{suggestion}", "{suggestion}"],
  ),
  "wrong-rubric": entry(
    [
      "评分依据写的是“{named}”，给出的体系是“{given}”",
      "the observations name “{named}”, the rubric given is “{given}”",
    ],
    ["{given}", "{given}"],
    ["换用对应的体系，或改正 rubric", "use the rubric that is named, or correct `rubric`"],
  ),
} as const;
