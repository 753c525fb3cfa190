import { program } from "../../scripts/package-build.mjs";
export default program({ main: "src/main.ts" });
