import { expect, test } from "vitest";
import { languageOf, spokenLanguage } from "../../src/program/language.js";

const system = (locale: string) => (): string => locale;
const english = system("en-US");

test("--lang wins, wherever it stands before --", () => {
  expect(languageOf(["score", "--lang", "zh-CN"], { LANG: "en_GB.UTF-8" }, english)).toBe("zh-CN");
  expect(languageOf(["--lang=en", "score"], { LANG: "zh_CN.UTF-8" }, english)).toBe("en");
  expect(languageOf(["--lang=en", "--lang=zh-CN"], {}, english)).toBe("zh-CN");
  expect(languageOf(["score", "--", "--lang=en"], { LANG: "zh_CN.UTF-8" }, english)).toBe("zh-CN");
});

test("LC_ALL before LC_MESSAGES before LANG; an empty one is not set", () => {
  expect(languageOf([], { LC_ALL: "zh_TW.UTF-8", LANG: "en_US" }, english)).toBe("zh-CN");
  expect(languageOf([], { LC_ALL: "", LC_MESSAGES: "zh", LANG: "en_US" }, english)).toBe("zh-CN");
  expect(languageOf([], { LC_MESSAGES: "de_DE", LANG: "zh_CN" }, english)).toBe("en");
});

test("a locale that names no language leaves Chinese", () => {
  expect(languageOf([], { LANG: "C" }, english)).toBe("zh-CN");
  expect(languageOf([], { LANG: "C.UTF-8" }, english)).toBe("zh-CN");
  expect(languageOf([], { LANG: "POSIX" }, english)).toBe("zh-CN");
  expect(languageOf([], { LANG: "cs_CZ" }, english)).toBe("en");
});

test("JSON is in Chinese wherever it is made, unless --lang says otherwise", () => {
  expect(languageOf(["score", "--format", "json"], { LANG: "en_GB" }, english)).toBe("zh-CN");
  expect(languageOf(["score", "--format=json", "--lang", "en"], { LANG: "zh_CN" }, english)).toBe("en");
  expect(languageOf(["score", "--out", "card.json"], { LANG: "en_GB" }, english)).toBe("zh-CN");
  expect(languageOf(["score", "--out", "card.json", "--format", "table"], { LANG: "en_GB" }, english)).toBe(
    "en",
  );
  expect(languageOf(["score", "--format", "table"], { LANG: "en_GB" }, english)).toBe("en");
  expect(spokenLanguage(["score", "--format", "json"], { LANG: "en_GB" }, english)).toBe("en");
});

test("without any the system's locale; a language that only begins alike is another", () => {
  expect(languageOf([], {}, system("zh-Hans-CN"))).toBe("zh-CN");
  expect(languageOf([], {}, system("fr-FR"))).toBe("en");
  expect(languageOf([], { LANG: "zha_CN" }, english)).toBe("en");
  expect(languageOf(["--lang", "fr"], { LANG: "zh_CN" }, english)).toBe("zh-CN");
});
