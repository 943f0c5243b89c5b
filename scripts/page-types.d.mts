export const pageTypesFile: string;
export function pageTypes(document: object): Promise<string>;
