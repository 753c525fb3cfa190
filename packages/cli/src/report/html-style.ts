/** The style of a report's page: readable on a screen of any width, tidy on A4. */
export const htmlStyle = `
:root { color-scheme: light; --line: #d8dde3; --quiet: #5b6672; --tint: #f4f6f8; --accent: #1f5f99; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1c2430; line-height: 1.6;
  font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
    "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
article { max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem; }
article + article { border-top: 1px solid var(--line); padding-top: 2rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
dl { display: flex; flex-wrap: wrap; gap: .75rem 2rem; margin: 0; padding: 1rem 1.25rem; background: var(--tint);
  border-left: 4px solid var(--accent); }
dt { color: var(--quiet); font-size: .85rem; }
dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.answer dd { font-size: 1.35rem; font-weight: 600; color: var(--accent); }
table { width: 100%; border-collapse: collapse; font-size: .95rem; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { color: var(--quiet); font-weight: 500; border-bottom: 2px solid var(--line); white-space: nowrap; }
tbody th { font-weight: 400; }
.group > * { font-weight: 600; background: var(--tint); }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.level-1 { padding-left: 2rem; } .level-2 { padding-left: 3.4rem; } .level-3 { padding-left: 4.8rem; }
.level-4 { padding-left: 6.2rem; } .level-5 { padding-left: 7.6rem; }
ul { margin: 0; padding-left: 1.25rem; }
@page { size: A4; margin: 18mm 15mm; }
@media print {
  body { font-size: 10.5pt; }
  article { max-width: none; margin: 0; padding: 0; }
  article + article { border-top: 0; padding-top: 0; break-before: page; }
  dl, .group > * { print-color-adjust: exact; }
  thead { display: table-header-group; }
  tr, dl, li { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
