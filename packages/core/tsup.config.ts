import { library } from "../../scripts/package-build.mjs";
export default library(
  {
    index: "src/index.ts",
    schema: "src/schema/index.ts",
    columnar: "src/columnar/index.ts",
    adapter: "src/adapter/index.ts",
    arithmetic: "src/arithmetic/index.ts",
  },
  { "columnar-worker": "src/columnar/workers/columnar-worker.ts" },
);
