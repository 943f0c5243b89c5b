/** The site that every database has; it lies in the schema of the organisation. */
export const mainSiteId = 'main';
export const organisationSchema = 'public';

/** The schema with everything of a site; `this_site()` of the database is its inverse. */
export const schemaOf = (siteId: string): string => (siteId === mainSiteId ? organisationSchema : `site_${siteId}`);
