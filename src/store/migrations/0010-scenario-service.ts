/** What customers live through in a scenario, beside its baseline. */
export const scenarioService = `
alter table scenarios add column service jsonb;
`;
