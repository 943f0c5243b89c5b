/** Rows of comma-separated cells by section, in the text format of schedulingbenchmarks.org (`SECTION_X`, `#` comments). */
export function readSections(text: string): (name: string) => string[][] {
  const sections = new Map<string, string[][]>();
  let rows: string[][] = [];
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('SECTION_')) {
      rows = [];
      sections.set(line.slice('SECTION_'.length), rows);
    } else rows.push(line.split(',').map((cell) => cell.trim()));
  }
  return (name) => {
    const section = sections.get(name);
    if (!section) throw new Error(`the file has no SECTION_${name}`);
    return section;
  };
}
