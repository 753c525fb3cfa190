import type { Words } from "@jixiao/core/adapter";

/** Words in both languages, side by side. This file loads nothing: every start of the program reads it. */
export const words = (chinese: string, english: string): Words => ({ "zh-CN": chinese, en: english });
