// Compiled against the installed declarations, without skipLibCheck and without Node's types (zod names URL: hence DOM).
export * as core from "@jixiao/core";
export * as adapter from "@jixiao/core/adapter";
export * as arithmetic from "@jixiao/core/arithmetic";
export * as columnar from "@jixiao/core/columnar";
export * as conformance from "@jixiao/conformance";
export * as rating from "@jixiao/report-rating";
export * as rubrics from "@jixiao/rubrics";
export * as schema from "@jixiao/core/schema";
