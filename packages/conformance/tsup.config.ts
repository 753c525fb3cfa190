import { library } from "../../scripts/package-build.mjs";
export default library({ index: "src/index.ts" });
