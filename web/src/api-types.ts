// Written by "npm run page-types" from the OpenAPI document; a test compares the two.
export interface paths {
    "/v1/centre": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole configuration
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getCentre"];
        /**
         * Replace the whole configuration
         * @description All or nothing. Lists left out become empty, but for activity codes, which stay. History and plans stay. Unknown fields are refused. For the roles planner, admin.
         */
        put: operations["putCentre"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Clock, calendar and money of the site
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getSite"];
        /**
         * Change the site
         * @description For the roles planner, admin.
         */
        put: operations["putSite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All queues
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getQueues"];
        put?: never;
        /**
         * Create or replace many queues, by id or externalId
         * @description All of them or none; those not named stay as they are. Items without id are found by `externalId`, new ones get an id. CSV and XLSX as the list gives them. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, admin.
         */
        post: operations["postQueues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/queues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One queue
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getQueuesId"];
        /**
         * Create or replace one queue
         * @description For the roles planner, admin.
         */
        put: operations["putQueuesId"];
        post?: never;
        /**
         * Remove one queue
         * @description For the roles planner, admin.
         */
        delete: operations["deleteQueuesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All skills
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getSkills"];
        put?: never;
        /**
         * Create or replace many skills, by id or externalId
         * @description All of them or none; those not named stay as they are. Items without id are found by `externalId`, new ones get an id. CSV and XLSX as the list gives them. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, admin.
         */
        post: operations["postSkills"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/skills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One skill
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getSkillsId"];
        /**
         * Create or replace one skill
         * @description For the roles planner, admin.
         */
        put: operations["putSkillsId"];
        post?: never;
        /**
         * Remove one skill
         * @description For the roles planner, admin.
         */
        delete: operations["deleteSkillsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All contracts
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getContracts"];
        put?: never;
        /**
         * Create or replace many contracts, by id or externalId
         * @description All of them or none; those not named stay as they are. Items without id are found by `externalId`, new ones get an id. CSV and XLSX as the list gives them. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, admin.
         */
        post: operations["postContracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contract
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getContractsId"];
        /**
         * Create or replace one contract
         * @description For the roles planner, admin.
         */
        put: operations["putContractsId"];
        post?: never;
        /**
         * Remove one contract
         * @description For the roles planner, admin.
         */
        delete: operations["deleteContractsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shift-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All shift templates
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getShiftTemplates"];
        put?: never;
        /**
         * Create or replace many shift templates, by id or externalId
         * @description All of them or none; those not named stay as they are. Items without id are found by `externalId`, new ones get an id. CSV and XLSX as the list gives them. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, admin.
         */
        post: operations["postShiftTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shift-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One shift template
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getShiftTemplatesId"];
        /**
         * Create or replace one shift template
         * @description For the roles planner, admin.
         */
        put: operations["putShiftTemplatesId"];
        post?: never;
        /**
         * Remove one shift template
         * @description For the roles planner, admin.
         */
        delete: operations["deleteShiftTemplatesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activity-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All activity codes
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getActivityCodes"];
        put?: never;
        /**
         * Create or replace many activity codes, by id or externalId
         * @description All of them or none; those not named stay as they are. Items without id are found by `externalId`, new ones get an id. CSV and XLSX as the list gives them. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, admin.
         */
        post: operations["postActivityCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activity-codes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One activity code
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getActivityCodesId"];
        /**
         * Create or replace one activity code
         * @description For the roles planner, admin.
         */
        put: operations["putActivityCodesId"];
        post?: never;
        /**
         * Remove one activity code
         * @description For the roles planner, admin.
         */
        delete: operations["deleteActivityCodesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All agents
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getAgents"];
        put?: never;
        /**
         * Create or replace many agents, by id or externalId
         * @description All of them or none; those not named stay as they are. Items without id are found by `externalId`, new ones get an id. CSV and XLSX as the list gives them. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, hr, admin.
         */
        post: operations["postAgents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One agent
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getAgentsId"];
        /**
         * Create or replace one agent
         * @description For the roles planner, hr, admin.
         */
        put: operations["putAgentsId"];
        post?: never;
        /**
         * Remove one agent
         * @description For the roles planner, hr, admin.
         */
        delete: operations["deleteAgentsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All contracts of agents
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getAgentContracts"];
        put?: never;
        /**
         * Create or replace many contracts of agents, by id or externalId
         * @description All of them or none; those not named stay as they are. Items without id are found by `externalId`, new ones get an id. CSV and XLSX as the list gives them. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, hr, admin.
         */
        post: operations["postAgentContracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agent-contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contract of an agent
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getAgentContractsId"];
        /**
         * Create or replace one contract of an agent
         * @description For the roles planner, hr, admin.
         */
        put: operations["putAgentContractsId"];
        post?: never;
        /**
         * Remove one contract of an agent
         * @description For the roles planner, hr, admin.
         */
        delete: operations["deleteAgentContractsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/time-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All entries of time off
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getTimeOff"];
        put?: never;
        /**
         * Create or replace many entries of time off, by id or externalId
         * @description All of them or none; those not named stay as they are. Items without id are found by `externalId`, new ones get an id. CSV and XLSX as the list gives them. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, hr, admin.
         */
        post: operations["postTimeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/time-off/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry of time off
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getTimeOffId"];
        /**
         * Create or replace one entry of time off
         * @description For the roles planner, hr, admin.
         */
        put: operations["putTimeOffId"];
        post?: never;
        /**
         * Remove one entry of time off
         * @description For the roles planner, hr, admin.
         */
        delete: operations["deleteTimeOffId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All events
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getEvents"];
        put?: never;
        /**
         * Create or replace many events, by id or externalId
         * @description All of them or none; those not named stay as they are. Items without id are found by `externalId`, new ones get an id. CSV and XLSX as the list gives them. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, admin.
         */
        post: operations["postEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getEventsId"];
        /**
         * Create or replace one event
         * @description For the roles planner, admin.
         */
        put: operations["putEventsId"];
        post?: never;
        /**
         * Remove one event
         * @description For the roles planner, admin.
         */
        delete: operations["deleteEventsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/special-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All special days
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getSpecialDays"];
        put?: never;
        /**
         * Create or replace many special days, by id or externalId
         * @description All of them or none; those not named stay as they are. Items without id are found by `externalId`, new ones get an id. CSV and XLSX as the list gives them. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, admin.
         */
        post: operations["postSpecialDays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/special-days/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One special day
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getSpecialDaysId"];
        /**
         * Create or replace one special day
         * @description For the roles planner, admin.
         */
        put: operations["putSpecialDaysId"];
        post?: never;
        /**
         * Remove one special day
         * @description For the roles planner, admin.
         */
        delete: operations["deleteSpecialDaysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published shifts of an agent as iCalendar
         * @description Subscribe to the address that calendar-link tells. Events keep their UID; SEQUENCE grows with each change; shifts taken off the roster stay as cancelled. Shifts of the last three years and all later ones. For an API key or a secret in the address.
         */
        get: operations["getAgentsIdCalendarIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{id}/calendar-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The secret address of an agent’s calendar
         * @description Made when it is first asked for. For the roles planner, hr, admin, agent.
         */
        get: operations["getAgentsIdCalendarLink"];
        put?: never;
        /**
         * Give an agent’s calendar a new secret address
         * @description The old one is dead at once. For the roles planner, hr, admin, agent.
         */
        post: operations["postAgentsIdCalendarLink"];
        /**
         * Revoke the secret address of an agent’s calendar
         * @description A new one is made when somebody asks for it. For the roles planner, hr, admin, agent.
         */
        delete: operations["deleteAgentsIdCalendarLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/history/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, newest first
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getHistoryImports"];
        put?: never;
        /**
         * Import contact history
         * @description CSV, plain or gzipped, or XLSX, up to 256 MB, with a column for the start of each interval and one for the contacts offered. All of the file or nothing. Known intervals get the new figures; the same file twice changes nothing (200). Unknown queues are created. For the roles planner, admin.
         */
        post: operations["postHistoryImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Intervals by queue and start
         * @description As CSV or XLSX in the form that imports read. Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getHistory"];
        put?: never;
        /**
         * Add or replace single intervals
         * @description For systems that report as they go. All or nothing; figures left out stay as they are when no interval of the queue in the request has them. A queue’s first intervals need `intervalMinutes`. For the roles planner, admin.
         */
        post: operations["postHistory"];
        /**
         * Remove the intervals of a queue in a period
         * @description For the roles planner, admin.
         */
        delete: operations["deleteHistory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/history/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where forecasts use cleaned history instead of what was imported
         * @description Gaps, outages of the count, spikes and closed days with what is used instead. The history itself stays as it is. For the roles planner, manager, admin.
         */
        get: operations["getHistoryRepairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Forecasts, newest first
         * @description For the roles planner, manager, admin.
         */
        get: operations["getForecasts"];
        put?: never;
        /**
         * Forecast contacts and handle times of every queue
         * @description For the roles planner, admin.
         */
        post: operations["postForecasts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forecasts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One forecast with its quantiles and accuracy
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, admin.
         */
        get: operations["getForecastsId"];
        put?: never;
        post?: never;
        /**
         * Remove one forecast
         * @description While something was made of it, it stays (409). For the roles planner, admin.
         */
        delete: operations["deleteForecastsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forecasts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new version of a forecast, with adjustments on it
         * @description All layers of the new version, in their order; those of an earlier version count only when sent again. The forecast itself and its other versions stay as they are. For the roles planner, admin.
         */
        post: operations["postForecastsIdVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/forecasts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store a forecast that was made elsewhere
         * @description One row per queue and interval, as the forecast’s CSV and XLSX have it. Intervals without a row are closed. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, admin.
         */
        post: operations["postForecastsImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staffing-requirements/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store requirements that were made elsewhere, for the intervals of a forecast
         * @description One row per queue and interval, as the requirement’s CSV and XLSX have it. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, admin.
         */
        post: operations["postStaffingRequirementsImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staffing-requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Staffing requirements, newest first
         * @description For the roles planner, manager, admin.
         */
        get: operations["getStaffingRequirements"];
        put?: never;
        /**
         * Agents each queue needs in each interval of a forecast
         * @description For the roles planner, admin.
         */
        post: operations["postStaffingRequirements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staffing-requirements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One staffing requirement
         * @description Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, admin.
         */
        get: operations["getStaffingRequirementsId"];
        put?: never;
        post?: never;
        /**
         * Remove one staffing requirement
         * @description While something was made of it, it stays (409). For the roles planner, admin.
         */
        delete: operations["deleteStaffingRequirementsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staffing-requirements/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a queue needs so many agents in an interval
         * @description For the roles planner, manager, admin.
         */
        get: operations["getStaffingRequirementsIdExplain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staffing-requirements/{id}/bases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hours to staff for the expected day, and for 80, 90 and 95 % of days
         * @description For the roles planner, manager, admin.
         */
        get: operations["getStaffingRequirementsIdBases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Schedules, newest first
         * @description HR sees published ones only. For the roles planner, manager, hr, admin.
         */
        get: operations["getSchedules"];
        put?: never;
        /**
         * Roster a staffing requirement and simulate the result
         * @description For the roles planner, admin.
         */
        post: operations["postSchedules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forecast, staff, roster and simulate a period in one job
         * @description For the roles planner, admin.
         */
        post: operations["postPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mend a schedule with few changes
         * @description After an absence, a changed requirement or a hand edit: makes a draft from the centre as it is now. Every changed shift has to be worth its price. For the roles planner, admin.
         */
        post: operations["postSchedulesIdRepairs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which shifts differ from those of another schedule
         * @description For the roles planner, manager, admin.
         */
        get: operations["getSchedulesIdDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One schedule with its shifts, simulation and summary
         * @description The simulation by week and day; GET /v1/schedules/{id}/simulation has its intervals too. For the roles planner, manager, hr, admin.
         */
        get: operations["getSchedulesId"];
        put?: never;
        post?: never;
        /**
         * Remove a draft
         * @description What was published stays (409). For the roles planner, admin.
         */
        delete: operations["deleteSchedulesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a draft
         * @description From now on it holds for its days. A schedule published before for some of them keeps its other days; one left without days becomes superseded. Its shifts on days off that were granted since it was made are taken out. For the roles planner, admin.
         */
        post: operations["postSchedulesIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shifts of a schedule by start
         * @description For HR: people by externalId, paid minutes, every activity. Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getSchedulesIdShifts"];
        put?: never;
        /**
         * Other shifts instead of all of a draft’s
         * @description As the list of shifts gives them, also as CSV or XLSX; fields that follow from others are ignored. Checked against the rules and today’s configuration: an edit that breaks a rule is refused (422) and its findings told, unless `allowRuleBreaks=true`. Honours If-Match with the ETag of the schedule. The simulation stays that of the schedule as it was made. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, admin.
         */
        post: operations["postSchedulesIdShifts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shifts in force by start, across schedules
         * @description What is published and not replaced by a later publication. People by externalId, paid minutes, every activity. Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getShifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Edits by hand, newest first
         * @description For the roles planner, manager, admin.
         */
        get: operations["getSchedulesIdEdits"];
        put?: never;
        /**
         * Change a draft by hand: add, replace, move or remove shifts
         * @description One after the other, all or none. Checked against the rules and today’s configuration: an edit that breaks a rule is refused (422) and its findings told, unless `allowRuleBreaks=true`. Honours If-Match with the ETag of the schedule. The simulation stays that of the schedule as it was made. For the roles planner, admin.
         */
        post: operations["postSchedulesIdEdits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo: bring a draft back to how it was at a revision
         * @description An edit like others, so that undoing can be undone. 0 is how it was made. Honours If-Match. For the roles planner, admin.
         */
        post: operations["postSchedulesIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new draft with the same shifts, whatever the state of this one
         * @description For the roles planner, admin.
         */
        post: operations["postSchedulesIdCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scenarios, newest first
         * @description For the roles planner, manager, admin.
         */
        get: operations["getScenarios"];
        put?: never;
        /**
         * What if: run the chain again with named changes and compare
         * @description For the roles planner, manager, admin.
         */
        post: operations["postScenarios"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One scenario beside its baseline
         * @description Service by week and day; GET /v1/scenarios/{id}/service has its intervals too. For the roles planner, manager, admin.
         */
        get: operations["getScenariosId"];
        put?: never;
        post?: never;
        /**
         * Remove one scenario
         * @description While something was made of it, it stays (409). For the roles planner, manager, admin.
         */
        delete: operations["deleteScenariosId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedules/{id}/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What customers live through, by week, day and interval, each with its spread
         * @description Mean, standard error, P10, P50 and P90 of every figure. As a table: one row per queue and interval. A schedule that an earlier version made has no intervals. Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles planner, manager, hr, admin.
         */
        get: operations["getSchedulesIdSimulation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What customers live through in a scenario and its baseline, down to intervals
         * @description For the roles planner, manager, admin.
         */
        get: operations["getScenariosIdService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jobs, newest first
         * @description For the roles planner, manager, admin.
         */
        get: operations["getJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State and progress of one job
         * @description For the roles planner, manager, admin.
         */
        get: operations["getJobsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description A queued job ends at once, a running one within a second or two. What it made is not kept. For the roles planner, manager, admin.
         */
        post: operations["postJobsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress as server-sent events
         * @description An event `job` with the job whenever it changes, until it has ended. For the roles planner, manager, admin.
         */
        get: operations["getJobsIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was created, changed and removed since
         * @description In the order of commits, without gaps: who has read up to a cursor never misses a change by going on from there. Each item of a transaction comes once, as created, changed or removed, with the item as it is now. Shifts and schedules are there while they are published; of jobs one learns the end. Begin without `since`, then pass each answer’s `cursor`, at once while `hasMore`, later to ask again. For the roles planner, manager, hr, admin.
         */
        get: operations["getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Addresses that are told of changes
         * @description For the roles admin, hr.
         */
        get: operations["getWebhooks"];
        put?: never;
        /**
         * Tell an address of changes
         * @description Every transaction that changes something of these kinds makes one message, posted as JSON. Headers as in standardwebhooks.com: `webhook-id` (the same in every attempt), `webhook-timestamp` (seconds) and `webhook-signature`: `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. Check the signature in constant time, refuse timestamps more than five minutes off and ids you have seen. Answer 2xx within 10 seconds; otherwise it is tried again after 5 s, 1 min, 5 min, 30 min, 2 h, 8 h and 16 h, then it is dead: see /v1/webhook-deliveries. Messages may arrive more than once or out of order; /v1/changes does not. Private addresses are refused unless the server’s CREWCAST_WEBHOOK_NETWORKS names their network. For the roles admin, hr.
         */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook
         * @description For the roles admin, hr.
         */
        get: operations["getWebhooksId"];
        /**
         * Change a webhook
         * @description For the roles admin, hr.
         */
        put: operations["putWebhooksId"];
        post?: never;
        /**
         * Remove a webhook and its messages
         * @description For the roles admin, hr.
         */
        delete: operations["deleteWebhooksId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook a new secret
         * @description The old one signs nothing from now on. For the roles admin, hr.
         */
        post: operations["postWebhooksIdSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages to webhooks, newest first
         * @description With `state=dead` those that were given up. For the roles admin, hr.
         */
        get: operations["getWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description For the roles admin, hr.
         */
        post: operations["postWebhookDeliveriesIdRedeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payroll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paid, unpaid, overtime, night, weekend, holiday and absence minutes per agent and day
         * @description From the published roster. Night, weekend, holiday and overtime minutes are parts of the paid ones; what they mean is set by /v1/policies/payroll. Minutes are those that pass: a shift over the change of clocks is an hour longer or shorter than the wall says. A shift over midnight is split between its days, or kept on the day it begins with `dayOf=shiftDay`. Also as text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, by `format` or the Accept header. For the roles admin, hr, manager.
         */
        get: operations["getPayroll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/time-off-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests for time off, newest first
         * @description Agents see their own. For the roles manager, planner, hr, admin, agent.
         */
        get: operations["getTimeOffRequests"];
        put?: never;
        /**
         * Ask for time off
         * @description Approved at once where /v1/policies/time-off allows it, otherwise it waits and `findings` say why. Approved time off is in the configuration and off the published roster in the same moment. Days that are off or asked for already: 409. For the roles manager, planner, hr, admin, agent.
         */
        post: operations["postTimeOffRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/time-off-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request for time off
         * @description For the roles manager, planner, hr, admin, agent.
         */
        get: operations["getTimeOffRequestsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/time-off-requests/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a request for time off
         * @description Whatever its findings say. The agent’s published shifts of these days are taken off the roster: `removedShiftIds`. For the roles manager, planner, hr, admin.
         */
        post: operations["postTimeOffRequestsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/time-off-requests/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a request for time off
         * @description For the roles manager, planner, hr, admin.
         */
        post: operations["postTimeOffRequestsIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/time-off-requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a request for time off back
         * @description An approved one until it begins. Shifts that made room for it do not come back by themselves. For the roles manager, planner, hr, admin, agent.
         */
        post: operations["postTimeOffRequestsIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/time-off-balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is left of entitlements to time off
         * @description Of one year, this one unless told. Agents see their own. For the roles manager, planner, hr, admin, agent.
         */
        get: operations["getTimeOffBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/time-off-entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much time off agents may take
         * @description For the roles manager, planner, hr, admin.
         */
        get: operations["getTimeOffEntitlements"];
        put?: never;
        /**
         * Set how much time off agents may take, many at once
         * @description All of them or none, each by agent, year and reason; those not named stay as they are. The body may also be text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: a row per item, a column per field. For the roles planner, hr, admin.
         */
        post: operations["postTimeOffEntitlements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shift-swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offered and exchanged shifts, newest first
         * @description Agents see those they are part of and offers to anybody. For the roles manager, planner, admin, hr, agent.
         */
        get: operations["getShiftSwaps"];
        put?: never;
        /**
         * Offer a published shift
         * @description To one agent or to anybody, as a gift or for a shift of the other. For the roles manager, planner, admin, agent.
         */
        post: operations["postShiftSwaps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shift-swaps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One offered or exchanged shift
         * @description For the roles manager, planner, admin, hr, agent.
         */
        get: operations["getShiftSwapsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shift-swaps/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an offered shift
         * @description The rules are checked on both agents’ weeks; when one would be broken, 409 says which. Then it waits for approval, or, where /v1/policies/self-service says so, the roster changes at once. For the roles manager, planner, admin, agent.
         */
        post: operations["postShiftSwapsIdTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shift-swaps/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a taken shift
         * @description The rules are checked again and the published roster changes at once. For the roles manager, planner, admin.
         */
        post: operations["postShiftSwapsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shift-swaps/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a taken shift
         * @description For the roles manager, planner, admin.
         */
        post: operations["postShiftSwapsIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shift-swaps/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an offer, or give back a shift taken but not approved
         * @description What was given back is offered again, to anybody unless a shift is wanted in return. For the roles manager, planner, admin, agent.
         */
        post: operations["postShiftSwapsIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who I am to the planners
         * @description For the roles agent.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change my availability and preferences
         * @description Within /v1/policies/self-service; the contract has to remain possible. What is left out stays. Later plans heed it, published shifts stay. For the roles agent.
         */
        put: operations["putMeWishes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My published shifts by start
         * @description For the roles agent.
         */
        get: operations["getMeShifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/time-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My time off
         * @description For the roles agent.
         */
        get: operations["getMeTimeOff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/time-off-balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is left of my entitlements
         * @description For the roles agent.
         */
        get: operations["getMeTimeOffBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/time-off-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My requests for time off, newest first
         * @description For the roles agent.
         */
        get: operations["getMeTimeOffRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/shift-swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shifts I give or take, and offers to anybody, newest first
         * @description For the roles agent.
         */
        get: operations["getMeShiftSwaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/payroll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What counts as night, weekend, holiday and overtime
         * @description For the roles planner, manager, hr, admin, agent.
         */
        get: operations["getPoliciesPayroll"];
        /**
         * Set: what counts as night, weekend, holiday and overtime
         * @description What is left out is as usual. For the roles admin, hr.
         */
        put: operations["putPoliciesPayroll"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/time-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When requests for time off are approved at once
         * @description For the roles planner, manager, hr, admin, agent.
         */
        get: operations["getPoliciesTimeOff"];
        /**
         * Set: when requests for time off are approved at once
         * @description What is left out is as usual. For the roles admin, hr, manager.
         */
        put: operations["putPoliciesTimeOff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/self-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What agents may do with their shifts and wishes
         * @description For the roles planner, manager, hr, admin, agent.
         */
        get: operations["getPoliciesSelfService"];
        /**
         * Set: what agents may do with their shifts and wishes
         * @description What is left out is as usual. For the roles admin, hr, manager, planner.
         */
        put: operations["putPoliciesSelfService"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, and how one can sign in
         * @description For anybody.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign in with e-mail address and password
         * @description Sets a session cookie. Needs the header X-Crewcast-Page, as every change by a browser. For anybody.
         */
        post: operations["postSession"];
        /**
         * Sign out
         * @description For the roles planner, manager, hr, admin, agent.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with the token of a one-time link
         * @description For anybody.
         */
        post: operations["postSessionLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the own password
         * @description Ends the user’s other sessions. Signed in by a one-time link, the current password is not asked for. For the roles planner, manager, hr, admin, agent.
         */
        put: operations["putSessionPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in through the identity provider (OpenID Connect)
         * @description For anybody.
         */
        get: operations["getSessionOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the identity provider sends the browser back to
         * @description For anybody.
         */
        get: operations["getSessionOidcCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People who may sign in
         * @description For the roles admin.
         */
        get: operations["getUsers"];
        put?: never;
        /**
         * Create a user
         * @description Without a password: hand over a sign-in link, or let the person come through the identity provider. For the roles admin.
         */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user
         * @description For the roles admin.
         */
        get: operations["getUsersId"];
        /**
         * Change a user
         * @description Another role, another agent or no right to sign in end the user’s sessions. The last active admin stays. For the roles admin.
         */
        put: operations["putUsersId"];
        post?: never;
        /**
         * Remove a user
         * @description For the roles admin.
         */
        delete: operations["deleteUsersId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/sign-in-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A one-time link that signs the user in
         * @description For invitations and forgotten passwords: whoever opens it can set a new password. It works once, for 24 hours; an earlier one stops working. For the roles admin.
         */
        post: operations["postUsersIdSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign a user out everywhere
         * @description For the roles admin.
         */
        delete: operations["deleteUsersIdSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what, and when; newest first
         * @description Append-only: nobody can change or remove an entry. For the roles admin.
         */
        get: operations["getAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything kept about one agent
         * @description For the roles hr, admin, agent.
         */
        get: operations["getAgentsIdPersonalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget a person; the numbers stay
         * @description Removes the agent with user, time off and requests, and puts a pseudonym in its place wherever hours and plans name it, configurations of old plans included. Calendars and keys of the agent stop working. It cannot be undone. For the roles hr, admin.
         */
        post: operations["postAgentsIdErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * API keys, without the keys themselves
         * @description For the roles admin.
         */
        get: operations["getKeys"];
        put?: never;
        /**
         * Make an API key
         * @description For the roles admin.
         */
        post: operations["postKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One API key, without the key itself
         * @description For the roles admin.
         */
        get: operations["getKeysId"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description It stops working at once and stays in the list. For the roles admin.
         */
        delete: operations["deleteKeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    changes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the server posts to a webhook; see POST /v1/webhooks for its signature */
        post: operations["postChangesToWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Centre: {
            site: components["schemas"]["Site"];
            queues: components["schemas"]["Queue"][];
            shiftTemplates: components["schemas"]["ShiftTemplate"][];
            contracts: components["schemas"]["Contract"][];
            agents: components["schemas"]["Agent"][];
            timeOff: components["schemas"]["TimeOff"][];
            events: components["schemas"]["Event"][];
            /** @description Least rest between two shifts of one agent */
            minRestMinutes: number;
            skills?: components["schemas"]["Skill"][];
            specialDays?: components["schemas"]["SpecialDay"][];
            agentContracts?: components["schemas"]["AgentContract"][];
            activityCodes?: components["schemas"]["ActivityCode"][];
        };
        Site: {
            name: string;
            /** @description IANA time zone, such as Europe/Amsterdam */
            timeZone: string;
            /** @description ISO 3166 country whose public holidays apply, or null for none */
            country: string | null;
            /** @description ISO 4217 currency of hourly rates */
            currency: string;
            /** @description Planning interval, minutes */
            intervalMinutes: 15 | 30 | 60;
            /** @description Agents who find a seat at the same time */
            seats?: number;
            /** @description Shifts lie within these hours; a weekday without an entry is closed */
            shiftHours?: {
                /** @description ISO weekday: Monday 1 ... Sunday 7 */
                weekday: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                to: number;
            }[];
            /** @description Which shifts are nights; 23:00 to 06:00 when left out */
            nightWindow?: {
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description May pass midnight: 1440 + 360 is 06:00 of the next day */
                to: number;
                /** @description Least time in the window that makes a night; 60 */
                minMinutes?: number;
            };
        };
        Queue: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            /**
             * @description How contacts arrive
             * @enum {string}
             */
            channel: "voice" | "chat" | "email";
            serviceGoal: components["schemas"]["ServiceGoal"];
            /** @description Used where history tells no handle time */
            averageHandleTimeSeconds: number;
            /** @description Mean time a customer waits before giving up; null: nobody gives up */
            meanPatienceSeconds: number | null;
            /** @description Contacts one agent handles at once (chat); 1 otherwise */
            maxConcurrentContacts: number;
            /** @description Deferred work (e-mail): to be done within so many minutes of opening hours; null for live channels */
            deadlineMinutes: number | null;
            /** @description Unplanned absence to staff for: share of scheduled time that will be missing */
            shrinkage: number;
            /** @description Null: learned from history */
            openingHours: {
                /** @description ISO weekday: Monday 1 ... Sunday 7 */
                weekday: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                to: number;
            }[] | null;
            /** @description Agents who have all of these can serve the queue, beside those who name it */
            requiredSkills?: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                skillId: string;
                /** @description 1 beginner ... 5 expert */
                minProficiency?: number;
            }[];
            /** @description Key of this thing in another system */
            externalId?: string;
            /** @description Agents on the queue at least, whenever it needs any */
            minimumStaff?: number;
        };
        ServiceGoal: {
            serviceLevel: {
                /** @description Share of offered contacts answered in time, 0..1 */
                share: number;
                /** @description Answered within this many seconds */
                thresholdSeconds: number;
            } | null;
            maxAverageSpeedOfAnswerSeconds: number | null;
            maxAbandonedShare: number | null;
            /** @description Highest share of logged-in time spent on contacts */
            maxOccupancy: number | null;
        };
        ShiftTemplate: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            lengthMinutes: number;
            /** @description Minutes from local midnight (above 1440: the next day) */
            earliestStart: number;
            /** @description Minutes from local midnight (above 1440: the next day) */
            latestStart: number;
            breaks: {
                /** @enum {string} */
                activity: "break" | "meal";
                minutes: number;
                /** @description Minutes after the shift’s start */
                earliestAfterStart: number;
                /** @description Minutes after the shift’s start */
                latestAfterStart: number;
                paid: boolean;
            }[];
            /** @description Key of this thing in another system */
            externalId?: string;
            /** @description The shift may also be longer, up to this, what is added paid */
            maxLengthMinutes?: number;
            /** @description Step of longer lengths; 30 */
            lengthStepMinutes?: number;
            /** @description Shifts start at multiples of this from midnight; 30 */
            startStepMinutes?: number;
            /** @description Least time between the start of the shift and any break */
            breakFromStartMinutes?: number;
            /** @description Least time between any break and the end of the shift */
            breakToEndMinutes?: number;
            /** @description Least time between two breaks */
            breakGapMinutes?: number;
            /** @description Shift templates that may not be worked on the day after this one */
            forbiddenNextDay?: string[];
        };
        Contract: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            shiftTemplateIds: string[];
            minWeeklyPaidMinutes: number;
            maxWeeklyPaidMinutes: number;
            minWeeklyDays: number;
            maxWeeklyDays: number;
            maxConsecutiveDays: number;
            /** @description One unbroken rest of at least this length each week; 0: none asked */
            minContinuousRestMinutes: number;
            /** @description Key of this thing in another system */
            externalId?: string;
            rules?: components["schemas"]["ContractRules"];
        };
        ContractRules: {
            /** @description Instead of the least rest of the centre */
            minRestMinutes?: number;
            minConsecutiveDays?: number;
            minConsecutiveDaysOff?: number;
            /** @description Both days of a weekend are worked, or none */
            wholeWeekends?: boolean;
            maxConsecutiveNights?: number;
            /** @description Between a night and a shift that is none */
            restAfterNightsMinutes?: number;
            /** @description All starts of a week lie so close together */
            maxStartSpreadMinutes?: number;
            /** @description Most shifts of a template in a week */
            maxWeeklyShifts?: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                shiftTemplateId: string;
                max: number;
            }[];
            rotation?: {
                /**
                 * Format: date
                 * @description A day on which the cycle begins
                 */
                firstDate: string;
                /** @description Templates per day; empty: off; null: any */
                cycle: (string[] | null)[];
            };
            planningPeriod?: {
                /**
                 * Format: date
                 * @description A day on which a period begins
                 */
                firstDate: string;
                weeks: number;
                minPaidMinutes?: number;
                maxPaidMinutes?: number;
                /** @description Weekends with a shift on Saturday or Sunday */
                maxWeekends?: number;
                maxNights?: number;
            };
            overtime?: {
                maxWeeklyMinutes: number;
                /** @description Price of an hour, on the scale on which a missing agent-hour costs 40 and a surplus one 4 */
                pricePerHour: number;
            };
            voluntaryTimeOff?: {
                maxWeeklyMinutes: number;
                /** @description Price of an hour, on the scale on which a missing agent-hour costs 40 and a surplus one 4 */
                pricePerHour: number;
            };
            floatingActivities?: {
                /** @description What it is. It is part of the paid time of the shift */
                activityCodeId: string;
                minutes: number;
                /** @description In different shifts, placed where service suffers least */
                timesPerWeek: number;
                /** @description Earliest start */
                earliest?: number;
                /** @description Latest end */
                latest?: number;
            }[];
        };
        Agent: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Key of this person in the HR system */
            externalId: string | null;
            name: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            contractId: string;
            /** @description Queues this agent can serve */
            queueIds: string[];
            /** @description The agent also serves every queue whose required skills are among these */
            skills?: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                skillId: string;
                /** @description 1 beginner ... 5 expert */
                proficiency: number;
            }[];
            /** @description Cost of one paid hour, in the site’s currency */
            hourlyRate: number;
            /** @description When the agent can work; null: any time */
            availability: {
                /** @description ISO weekday: Monday 1 ... Sunday 7 */
                weekday: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                to: number;
            }[] | null;
            preferredStart: number | null;
            undesiredWeekdays: number[];
            requests?: {
                /**
                 * Format: date
                 * @description Calendar date in the site’s time zone, YYYY-MM-DD
                 */
                date: string;
                /** @description Null: any shift */
                shiftTemplateId: string | null;
                /** @description True: to work so; false: not to */
                wanted: boolean;
                /** @description Price of not granting it; 3, as an undesired day */
                weight?: number;
            }[];
            /** @description Multiplies this agent’s preferences: seniority */
            preferenceWeight?: number;
            /** @description Agents with whom this one works the same times, or never at the same time */
            pairs?: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                agentId: string;
                together: boolean;
            }[];
        };
        TimeOff: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            from: string;
            /**
             * Format: date
             * @description Last day off, inclusive
             */
            to: string;
            /** @enum {string} */
            reason: "vacation" | "sickness" | "training" | "other";
            /** @description Key of this thing in another system */
            externalId?: string;
        };
        Event: {
            name: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            date: string;
            /** @description Null: all queues */
            queueIds: string[] | null;
            /** @description Key of this thing in another system */
            externalId?: string;
        };
        Skill: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            /** @description Key of this thing in another system */
            externalId?: string;
        };
        SpecialDay: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            date: string;
            /** @description Null: all queues */
            queueIds: string[] | null;
            /** @description Hours of this date; empty: closed */
            openingHours: {
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                to: number;
            }[];
            /** @description Key of this thing in another system */
            externalId?: string;
        };
        AgentContract: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            contractId: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            validFrom: string;
            /** @description Key of this thing in another system */
            externalId?: string;
        };
        ActivityCode: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            /** @enum {string} */
            category: "onQueue" | "break" | "meal" | "meeting" | "offQueueWork" | "timeOff" | "training" | "unavailable";
            paid: boolean;
            /** @description Whether such time lacks on the queues */
            countsTowardShrinkage: boolean;
            /** @description Key of this thing in another system */
            externalId?: string;
        };
        SiteSettings: {
            name: string;
            /** @description IANA time zone, such as Europe/Amsterdam */
            timeZone: string;
            /** @description ISO 3166 country whose public holidays apply, or null for none */
            country: string | null;
            /** @description ISO 4217 currency of hourly rates */
            currency: string;
            /** @description Planning interval, minutes */
            intervalMinutes: 15 | 30 | 60;
            /** @description Agents who find a seat at the same time */
            seats?: number;
            /** @description Shifts lie within these hours; a weekday without an entry is closed */
            shiftHours?: {
                /** @description ISO weekday: Monday 1 ... Sunday 7 */
                weekday: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                to: number;
            }[];
            /** @description Which shifts are nights; 23:00 to 06:00 when left out */
            nightWindow?: {
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description May pass midnight: 1440 + 360 is 06:00 of the next day */
                to: number;
                /** @description Least time in the window that makes a night; 60 */
                minMinutes?: number;
            };
            /** @description Least rest between two shifts of one agent */
            minRestMinutes: number;
        };
        StoredQueue: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            /**
             * @description How contacts arrive
             * @enum {string}
             */
            channel: "voice" | "chat" | "email";
            serviceGoal: components["schemas"]["ServiceGoal"];
            /** @description Used where history tells no handle time */
            averageHandleTimeSeconds: number;
            /** @description Mean time a customer waits before giving up; null: nobody gives up */
            meanPatienceSeconds: number | null;
            /** @description Contacts one agent handles at once (chat); 1 otherwise */
            maxConcurrentContacts: number;
            /** @description Deferred work (e-mail): to be done within so many minutes of opening hours; null for live channels */
            deadlineMinutes: number | null;
            /** @description Unplanned absence to staff for: share of scheduled time that will be missing */
            shrinkage: number;
            /** @description Null: learned from history */
            openingHours: {
                /** @description ISO weekday: Monday 1 ... Sunday 7 */
                weekday: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                to: number;
            }[] | null;
            /** @description Agents who have all of these can serve the queue, beside those who name it */
            requiredSkills?: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                skillId: string;
                /** @description 1 beginner ... 5 expert */
                minProficiency?: number;
            }[];
            /** @description Key of this thing in another system */
            externalId?: string;
            /** @description Agents on the queue at least, whenever it needs any */
            minimumStaff?: number;
            /**
             * Format: date-time
             * @description Time of the last change; set by the server, ignored when sent
             */
            updatedAt?: string;
        };
        StoredSkill: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            /** @description Key of this thing in another system */
            externalId?: string;
            /**
             * Format: date-time
             * @description Time of the last change; set by the server, ignored when sent
             */
            updatedAt?: string;
        };
        StoredContract: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            shiftTemplateIds: string[];
            minWeeklyPaidMinutes: number;
            maxWeeklyPaidMinutes: number;
            minWeeklyDays: number;
            maxWeeklyDays: number;
            maxConsecutiveDays: number;
            /** @description One unbroken rest of at least this length each week; 0: none asked */
            minContinuousRestMinutes: number;
            /** @description Key of this thing in another system */
            externalId?: string;
            rules?: components["schemas"]["ContractRules"];
            /**
             * Format: date-time
             * @description Time of the last change; set by the server, ignored when sent
             */
            updatedAt?: string;
        };
        StoredShiftTemplate: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            lengthMinutes: number;
            /** @description Minutes from local midnight (above 1440: the next day) */
            earliestStart: number;
            /** @description Minutes from local midnight (above 1440: the next day) */
            latestStart: number;
            breaks: {
                /** @enum {string} */
                activity: "break" | "meal";
                minutes: number;
                /** @description Minutes after the shift’s start */
                earliestAfterStart: number;
                /** @description Minutes after the shift’s start */
                latestAfterStart: number;
                paid: boolean;
            }[];
            /** @description Key of this thing in another system */
            externalId?: string;
            /** @description The shift may also be longer, up to this, what is added paid */
            maxLengthMinutes?: number;
            /** @description Step of longer lengths; 30 */
            lengthStepMinutes?: number;
            /** @description Shifts start at multiples of this from midnight; 30 */
            startStepMinutes?: number;
            /** @description Least time between the start of the shift and any break */
            breakFromStartMinutes?: number;
            /** @description Least time between any break and the end of the shift */
            breakToEndMinutes?: number;
            /** @description Least time between two breaks */
            breakGapMinutes?: number;
            /** @description Shift templates that may not be worked on the day after this one */
            forbiddenNextDay?: string[];
            /**
             * Format: date-time
             * @description Time of the last change; set by the server, ignored when sent
             */
            updatedAt?: string;
        };
        StoredActivityCode: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            /** @enum {string} */
            category: "onQueue" | "break" | "meal" | "meeting" | "offQueueWork" | "timeOff" | "training" | "unavailable";
            paid: boolean;
            /** @description Whether such time lacks on the queues */
            countsTowardShrinkage: boolean;
            /** @description Key of this thing in another system */
            externalId?: string;
            /**
             * Format: date-time
             * @description Time of the last change; set by the server, ignored when sent
             */
            updatedAt?: string;
        };
        StoredAgent: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Key of this person in the HR system */
            externalId: string | null;
            name: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            contractId: string;
            /** @description Queues this agent can serve */
            queueIds: string[];
            /** @description The agent also serves every queue whose required skills are among these */
            skills?: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                skillId: string;
                /** @description 1 beginner ... 5 expert */
                proficiency: number;
            }[];
            /** @description Cost of one paid hour, in the site’s currency */
            hourlyRate: number;
            /** @description When the agent can work; null: any time */
            availability: {
                /** @description ISO weekday: Monday 1 ... Sunday 7 */
                weekday: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                to: number;
            }[] | null;
            preferredStart: number | null;
            undesiredWeekdays: number[];
            requests?: {
                /**
                 * Format: date
                 * @description Calendar date in the site’s time zone, YYYY-MM-DD
                 */
                date: string;
                /** @description Null: any shift */
                shiftTemplateId: string | null;
                /** @description True: to work so; false: not to */
                wanted: boolean;
                /** @description Price of not granting it; 3, as an undesired day */
                weight?: number;
            }[];
            /** @description Multiplies this agent’s preferences: seniority */
            preferenceWeight?: number;
            /** @description Agents with whom this one works the same times, or never at the same time */
            pairs?: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                agentId: string;
                together: boolean;
            }[];
            /**
             * Format: date-time
             * @description Time of the last change; set by the server, ignored when sent
             */
            updatedAt?: string;
        };
        StoredAgentContract: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            contractId: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            validFrom: string;
            /** @description Key of this thing in another system */
            externalId?: string;
            /**
             * Format: date-time
             * @description Time of the last change; set by the server, ignored when sent
             */
            updatedAt?: string;
        };
        StoredTimeOff: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            from: string;
            /**
             * Format: date
             * @description Last day off, inclusive
             */
            to: string;
            /** @enum {string} */
            reason: "vacation" | "sickness" | "training" | "other";
            /** @description Key of this thing in another system */
            externalId?: string;
            /**
             * Format: date-time
             * @description Time of the last change; set by the server, ignored when sent
             */
            updatedAt?: string;
        };
        StoredEvent: {
            name: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            date: string;
            /** @description Null: all queues */
            queueIds: string[] | null;
            /** @description Key of this thing in another system */
            externalId?: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: date-time
             * @description Time of the last change; set by the server, ignored when sent
             */
            updatedAt?: string;
        };
        StoredSpecialDay: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            date: string;
            /** @description Null: all queues */
            queueIds: string[] | null;
            /** @description Hours of this date; empty: closed */
            openingHours: {
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                to: number;
            }[];
            /** @description Key of this thing in another system */
            externalId?: string;
            /**
             * Format: date-time
             * @description Time of the last change; set by the server, ignored when sent
             */
            updatedAt?: string;
        };
        HistoryInterval: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            queueId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            start: string;
            offered: number;
            answered?: number | null;
            abandoned?: number | null;
            averageHandleTimeSeconds?: number | null;
            /** @description Time all contacts of the interval spent waiting together */
            queueSeconds?: number | null;
        };
        ForecastOrder: {
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            startDate: string;
            /** @default 7 */
            days?: number;
        };
        ForecastAdjustment: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            name: string;
            /** @description Null: every queue */
            queueId: string | null;
            /** @description Wall clock of the site, such as 2026-03-09T11:00 */
            from: string;
            /** @description Exclusive */
            to: string;
            /**
             * @description add: contacts over the whole range; scale: factor; set: contacts over the whole range
             * @enum {string}
             */
            kind: "add" | "scale" | "set";
            /** @description Contacts (add, set) or factor (scale; 1 changes nothing) */
            value: number;
            /** @description False: kept, but without effect */
            enabled: boolean;
        };
        ForecastRow: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            start: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            queueId: string;
            mean: number;
            averageHandleTimeSeconds: number;
            open?: boolean;
            q025?: number | null;
            q05?: number | null;
            q1?: number | null;
            q15?: number | null;
            q2?: number | null;
            q25?: number | null;
            q3?: number | null;
            q35?: number | null;
            q4?: number | null;
            q45?: number | null;
            q5?: number | null;
            q55?: number | null;
            q6?: number | null;
            q65?: number | null;
            q7?: number | null;
            q75?: number | null;
            q8?: number | null;
            q85?: number | null;
            q9?: number | null;
            q95?: number | null;
            q975?: number | null;
        };
        StaffingRow: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            start: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            queueId: string;
            /** @enum {string} */
            formula: "erlangA" | "erlangC" | "chatConcurrency" | "deferredWork";
            /** @description Agents needed on the queue (whole) */
            required: number;
            requiredFractional?: number;
            /** @description Agents to schedule so that enough remain after shrinkage */
            requiredWithShrinkage: number;
            bindingTarget?: string;
            expectedServiceLevel: number;
            expectedOccupancy: number;
        };
        StaffingOrder: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            forecastId: string;
            /**
             * @default {
             *       "kind": "mean"
             *     }
             */
            basis?: components["schemas"]["StaffingBasis"];
            /**
             * @description Load an interval is staffed for: its own arrivals (stationary), those one handle time earlier (lagged), the mean or the highest load carried over from before (modifiedMean, modifiedMax)
             * @default stationary
             * @enum {string}
             */
            method?: "stationary" | "lagged" | "modifiedMean" | "modifiedMax";
            /**
             * @description Method of single queues, by queue id
             * @default {}
             */
            queueMethods?: {
                [key: string]: "stationary" | "lagged" | "modifiedMean" | "modifiedMax";
            };
        };
        StaffingBasis: {
            /** @constant */
            kind: "mean";
        } | {
            /** @constant */
            kind: "quantile";
            /** @description Each interval is staffed for this quantile of its forecast */
            level: number;
        } | {
            /** @constant */
            kind: "shareOfDays";
            /** @description Each interval keeps its goal on this share of days, when whole days are busier than forecast */
            share: number;
        };
        ScheduleOrder: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            staffingRequirementId: string;
            /**
             * @description Equal seeds give equal rosters
             * @default 1
             */
            seed?: number;
            /**
             * @description Stop at this proven gap
             * @default 0.05
             */
            targetGap?: number;
            /**
             * @description Most work to spend: agent weeks computed
             * @default 300000
             */
            workLimit?: number;
            /**
             * @description Simulated weeks behind the expected service
             * @default 50
             */
            replications?: number;
        };
        PlanOrder: {
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            startDate: string;
            /** @default 7 */
            days?: number;
            /**
             * @description Equal seeds give equal rosters
             * @default 1
             */
            seed?: number;
            /**
             * @description Stop at this proven gap
             * @default 0.05
             */
            targetGap?: number;
            /**
             * @description Most work to spend: agent weeks computed
             * @default 300000
             */
            workLimit?: number;
            /**
             * @description Simulated weeks behind the expected service
             * @default 50
             */
            replications?: number;
            /**
             * @description Correct the requirement by simulation until every interval meets its goal
             * @default false
             */
            simulationCorrected?: boolean;
            /**
             * @description Roster to meet the rounded requirement, or so that as few contacts as possible miss their goal
             * @default requirement
             * @enum {string}
             */
            rosterFor?: "requirement" | "service";
        };
        RepairOrder: {
            /**
             * Format: date-time
             * @description Shifts that start before this instant stay as they are
             */
            from: string;
            /** @description Another requirement for the same days; that of the schedule when left out */
            staffingRequirementId?: string;
            /** @description Most shifts to change, besides those impossible now */
            maxChanges?: number;
            /** @description Objective points a changed shift must save */
            changePrice?: number;
            /**
             * @description Equal seeds give equal rosters
             * @default 1
             */
            seed?: number;
            /**
             * @description Stop at this proven gap
             * @default 0.05
             */
            targetGap?: number;
            /**
             * @description Most work to spend: agent weeks computed
             * @default 300000
             */
            workLimit?: number;
            /**
             * @description Simulated weeks behind the expected service
             * @default 50
             */
            replications?: number;
        };
        SentShift: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id?: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /**
             * Format: date
             * @description Day the shift starts on
             */
            date?: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            shiftTemplateId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            start: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            end?: string;
            paidMinutes?: number;
            /** @description Without gaps, from start to end */
            activities?: {
                /** @enum {string} */
                activity: "onQueue" | "break" | "meal" | "meeting" | "offQueueWork" | "timeOff" | "training" | "unavailable";
                /** @description What it is called here; one of its category */
                activityCodeId?: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with offset or Z
                 */
                start: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with offset or Z
                 */
                end: string;
                paid: boolean;
            }[];
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            scheduleId?: string;
            /** @description Key of the person in the HR system */
            agentExternalId?: string | null;
        };
        ShiftEdit: {
            /** @constant */
            op: "add";
            shift: components["schemas"]["ShiftDraft"];
        } | {
            /** @constant */
            op: "replace";
            shiftId: string;
            shift: components["schemas"]["ShiftDraft"];
        } | {
            /** @constant */
            op: "move";
            shiftId: string;
            /**
             * Format: date-time
             * @description The whole shift begins then, breaks included
             */
            start?: string;
            /** @description Who works it instead */
            agentId?: string;
        } | {
            /** @constant */
            op: "remove";
            shiftId: string;
        };
        ShiftDraft: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            shiftTemplateId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            start: string;
            /** @description Without gaps, from start to end */
            activities?: {
                /** @enum {string} */
                activity: "onQueue" | "break" | "meal" | "meeting" | "offQueueWork" | "timeOff" | "training" | "unavailable";
                /** @description What it is called here; one of its category */
                activityCodeId?: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with offset or Z
                 */
                start: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with offset or Z
                 */
                end: string;
                paid: boolean;
            }[];
        };
        ScenarioOrder: {
            name: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            scheduleId: string;
            changes: components["schemas"]["ScenarioChanges"];
            /**
             * @description Stop at this proven gap
             * @default 0.05
             */
            targetGap?: number;
            /**
             * @description Most work to spend: agent weeks computed
             * @default 300000
             */
            workLimit?: number;
        };
        ScenarioChanges: {
            /** @description 1.15: fifteen per cent more contacts */
            volumeFactor?: number;
            handleTimeFactor?: number;
            /** @description Factors of single queues, on top of the general ones */
            queues?: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                queueId: string;
                volumeFactor?: number;
                handleTimeFactor?: number;
            }[];
            /** @description Another service goal for all live queues */
            serviceLevel?: {
                share: number;
                thresholdSeconds: number;
            };
            shrinkage?: number;
            addAgents?: {
                count: number;
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                contractId: string;
                queueIds: string[];
                hourlyRate?: number;
            }[];
            removeAgentIds?: string[];
        };
        Wishes: {
            /** @description When the agent can work; null: any time */
            availability?: {
                /** @description ISO weekday: Monday 1 ... Sunday 7 */
                weekday: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                to: number;
            }[] | null;
            preferredStart?: number | null;
            undesiredWeekdays?: number[];
        };
        UserSettings: {
            /** Format: email */
            email: string;
            name: string;
            role: components["schemas"]["Role"];
            /**
             * @description The agent that a user of the role agent is
             * @default null
             */
            agentId?: string | null;
            /**
             * @description False: may not sign in
             * @default true
             */
            isActive?: boolean;
        };
        /** @enum {string} */
        Role: "planner" | "manager" | "hr" | "admin" | "agent";
        WebhookMessage: {
            /**
             * @description The most telling of the changes; `changes`: none of the others
             * @enum {string}
             */
            type: "schedule.published" | "job.ended" | "changes";
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            since: number;
            /** @description Pass as ?since= to /v1/changes to go on from here */
            until: number;
            /** @description The first 100 changes of the kinds subscribed to */
            changes: components["schemas"]["Change"][];
            /** @description Whether there are more of them: read /v1/changes?since=... from `since` */
            hasMore: boolean;
        };
        Change: {
            /** @description Number of the change: no gaps, in the order of commits */
            sequence: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            at: string;
            /** @enum {string} */
            kind: "agent" | "contract" | "agentContract" | "timeOff" | "timeOffRequest" | "schedule" | "shift" | "shiftSwap" | "queue" | "skill" | "shiftTemplate" | "activityCode" | "event" | "specialDay" | "job";
            /** @enum {string} */
            action: "created" | "changed" | "removed";
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Whom it is about, where it is about one agent */
            agentId: string | null;
            /** @description The item as it is now, with later changes; null where it is not there any more */
            item: {
                [key: string]: unknown;
            } | null;
        };
        Problem: {
            /** @description about:blank: the title is that of the status */
            type: string;
            title: string;
            status: number;
            /** @description What is wrong and what to do */
            detail: string;
            errors?: {
                /** @description JSON pointer into the request body */
                pointer?: string;
                /** @description Name of the query or path parameter */
                parameter?: string;
                detail: string;
            }[];
            /** @description Names this request in the server’s log */
            requestId: string;
        };
        Upserted: {
            /** @description Items sent */
            count: number;
            created: number;
            changed: number;
            unchanged: number;
            /** @description In the order they were sent */
            items: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
                externalId: string | null;
            }[];
        };
        HistoryImport: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            /** @description A user’s id, or name and id of a key */
            createdBy: string;
            fileName: string;
            sha256: string;
            queueIds: string[];
            /** @description Intervals that were not known */
            inserted: number;
            /** @description Intervals whose figures changed */
            replaced: number;
            /** @description Intervals already stored with the same figures */
            unchanged: number;
            /** @description Queues the centre did not know; they were created with default settings */
            newQueueIds: string[];
            /** @description Data quality: what was found and what was done about it */
            report: components["schemas"]["QualityReport"];
        };
        QueueQuality: {
            queue: string;
            /** @description Rows of the file that named this queue and were read */
            rows: number;
            /** @description Intervals kept */
            intervals: number;
            contacts: number;
            /** @description Start of the first interval */
            from: string;
            /** @description End of the last interval */
            to: string;
            intervalMinutes: number;
            /** @description As learned from this history */
            openingHours: {
                /** @description ISO weekday: Monday 1 ... Sunday 7 */
                weekday: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                from: number;
                /** @description Minutes from local midnight (above 1440: the next day) */
                to: number;
            }[];
            /** @description Empty: nothing worth a look */
            findings: components["schemas"]["QualityFinding"][];
        };
        QualityFinding: {
            /** @enum {string} */
            kind: "gap" | "omittedZeros" | "identicalDuplicate" | "conflictingDuplicate" | "zeroRun" | "outlierDay" | "outlierInterval" | "flatLine" | "clockChange" | "fractionalVolume" | "inconsistentCounts" | "outsideOpeningHours";
            /** @description What was seen, in one line */
            seen: string;
            /** @description What was done about it */
            treatment: string;
            occurrences: number;
            /** @description Intervals concerned */
            intervals: number;
            /** @description The largest occurrences, not all of them */
            examples: components["schemas"]["QualityExample"][];
        };
        QualityExample: {
            /** @description Wall clock of the history’s zone, such as 2026-03-02T09:15 */
            from: string;
            /** @description End, exclusive */
            to: string;
            /** @description Contacts reported; null when nothing was */
            observed: number | null;
            /** @description Contacts usual for that weekday and time; null where none can be named */
            expected: number | null;
            /** @description The same in words */
            text: string;
        };
        QualityReport: {
            /** @description Data rows in the file */
            rows: number;
            /** @description Interval of the file */
            intervalMinutes: number;
            timeZone: string | null;
            /** @description How the file was read, where that needed a decision */
            notes: string[];
            /** @description Bad rows left out at the caller’s wish */
            skippedRows: {
                total: number;
                listed: {
                    line: number;
                    column: string;
                    message: string;
                }[];
            };
            queues: components["schemas"]["QueueQuality"][];
        };
        HistoryCounts: {
            inserted: number;
            replaced: number;
            unchanged: number;
        };
        HistoryRepair: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            queueId: string;
            /** @enum {string} */
            kind: "gap" | "outage" | "spike" | "closed day";
            /** @description Wall clock of the site */
            from: string;
            /** @description End, exclusive */
            to: string;
            /** @description As imported */
            reportedContacts: number;
            /** @description What forecasts learn from instead */
            usedContacts: number;
        };
        Job: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @enum {string} */
            kind: "forecast" | "staffing" | "schedule" | "scenario" | "plan" | "rosterPart" | "repair";
            /** @enum {string} */
            state: "queued" | "running" | "complete" | "failed" | "cancelled";
            percentComplete: number;
            /** @description What is being done */
            message: string | null;
            /** @description Ids of what was made, such as scheduleId */
            result: {
                [key: string]: string;
            } | null;
            /** @description Why it failed */
            problem: {
                title: string;
                detail: string;
            } | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /** @description The job this is a part of: groups of queues that share no agents are rostered apart */
            parentId: string | null;
        };
        ForecastItem: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            startDate: string;
            days: number;
            /** @description Counts the versions of a forecast, from 1, which is the forecast itself */
            version: number;
            /** @description The forecast of which this is a version */
            basedOn: string | null;
            /** @description Layers on it, in their order */
            adjustments: components["schemas"]["ForecastAdjustment"][];
        };
        Forecast: {
            grid: components["schemas"]["PlanningGrid"];
            queues: components["schemas"]["QueueForecast"][];
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            /** @description Counts the versions of a forecast, from 1, which is the forecast itself */
            version: number;
            /** @description The forecast of which this is a version */
            basedOn: string | null;
            /** @description Layers on it, in their order */
            adjustments: components["schemas"]["ForecastAdjustment"][];
        };
        PlanningGrid: {
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            startDate: string;
            days: number;
            intervalMinutes: number;
            timeZone: string;
            /** @description Start of every interval (UTC), ascending */
            starts: string[];
        };
        QueueForecast: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            queueId: string;
            /** @description Method that was chosen for this queue */
            method: string;
            /** @description Expected contacts offered */
            mean: number[];
            /** @description Levels of `quantiles`, ascending, 0..1 */
            quantileLevels: number[];
            /** @description One array per level */
            quantiles: number[][];
            averageHandleTimeSeconds: number[];
            /** @description Whether the queue is open in the interval */
            open: boolean[];
            /** @description How this and the other methods would have done in the last weeks */
            accuracy: {
                method: string;
                /** @description Sum of absolute errors / sum of contacts, 0.. */
                weightedAbsolutePercentageError: number;
                bias: number;
                coverage80: number;
            }[];
            notes: string[];
        };
        StoredForecastId: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
        };
        StoredStaffingId: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
        };
        StaffingItem: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            startDate: string;
            days: number;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            forecastId: string;
        };
        StaffingRequirement: {
            grid: components["schemas"]["PlanningGrid"];
            queues: components["schemas"]["QueueRequirement"][];
            basis?: components["schemas"]["StaffingBasis"];
            pooled?: components["schemas"]["PooledRequirement"][];
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            forecastId: string;
        };
        QueueRequirement: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            queueId: string;
            /** @enum {string} */
            formula: "erlangA" | "erlangC" | "chatConcurrency" | "deferredWork";
            /** @description Agents needed on the queue (whole) */
            required: number[];
            /** @description The same before rounding */
            requiredFractional: number[];
            /** @description Agents to schedule so that enough remain after shrinkage */
            requiredWithShrinkage: number[];
            /** @description Which target decides in each interval; "none" when nobody is needed */
            bindingTarget: string[];
            expectedServiceLevel: number[];
            expectedOccupancy: number[];
            /**
             * @description Load an interval is staffed for: its own arrivals (stationary), those one handle time earlier (lagged), the mean or the highest load carried over from before (modifiedMean, modifiedMax)
             * @enum {string}
             */
            method?: "stationary" | "lagged" | "modifiedMean" | "modifiedMax";
            patience?: components["schemas"]["Patience"];
        };
        Patience: {
            /** @description Null: staffed as if nobody gave up */
            meanSeconds: number | null;
            /** @enum {string} */
            source: "set" | "estimated" | "unknown";
            /** @description Of an estimate */
            standardErrorSeconds: number | null;
            words: string;
        };
        PooledRequirement: {
            /** @description Queues that some agents serve together */
            queueIds: string[];
            /** @description Agents able to serve any of the queues are at least so many (whole) */
            required: number[];
            requiredFractional: number[];
            /** @description Below the separate requirements of these queues, agent-hours */
            savedHours: number;
        };
        RequirementExplanation: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            queueId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            start: string;
            contacts: number;
            averageHandleTimeSeconds: number;
            /** @description Erlangs: contacts times handle time over the length of the interval */
            offeredLoad: number;
            /** @enum {string} */
            formula: "erlangA" | "erlangC" | "chatConcurrency" | "deferredWork";
            /** @description What each target would need alone */
            targets: {
                target: string;
                agents: number;
                fractionalAgents: number;
            }[];
            bindingTarget: string;
            required: number;
            requiredFractional: number;
            shrinkage: number;
            requiredWithShrinkageFractional: number;
            requiredWithShrinkage: number;
            expectedServiceLevel: number | null;
            expectedOccupancy: number | null;
            /** @description What one agent fewer, as many, and one more would give */
            neighbours?: {
                agents: number;
                serviceLevel: number;
                /** @description Null: the queue grows without bound */
                averageSpeedOfAnswerSeconds: number | null;
                abandonedShare: number;
                occupancy: number;
            }[];
            patience?: components["schemas"]["Patience"];
            /** @description The same as sentences */
            words: string[];
        };
        BasisCost: {
            basis: components["schemas"]["StaffingBasis"];
            /** @description On the queues, whole agents */
            requiredHours: number;
            /** @description To schedule, shrinkage included; of requirements before rounding, so that small differences show */
            scheduledHours: number;
            /** @description `scheduledHours` beyond those of the first basis */
            extraHours: number;
            queues: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                queueId: string;
                requiredHours: number;
                scheduledHours: number;
            }[];
        };
        ScheduleItem: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            staffingRequirementId: string;
            /** @enum {string} */
            state: "draft" | "published" | "superseded";
            /** @description Counts the schedules made for the same first day, from 1 */
            version: number;
            publishedAt: string | null;
            /**
             * Format: date-time
             * @description Last publication, hand edit or supersession
             */
            updatedAt: string;
            /** @description Counts the hand edits, undone ones too */
            revision: number;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            startDate: string;
            days: number;
            quality: components["schemas"]["RosterQuality"];
            /** @description Dates for which this holds: published, and published for by no later one */
            daysInForce: string[];
        };
        RosterQuality: {
            objective: number;
            /** @description Proven lower bound of the objective over all legal rosters */
            bound: number;
            /** @description (objective - bound) / (objective + required agent-slots): share of the week’s work that could still be saved */
            gap: number;
            understaffedHours: number;
            overstaffedHours: number;
            paidHours: number;
            /** @description Paid hours times hourly rates, site currency */
            cost: number;
            seed: number;
            /** @description Agents required, summed over queues and slots of 15 minutes */
            requiredSlots?: number;
            inputHash: string;
        };
        ScheduleDifference: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            date: string;
            /** @description Null: off */
            before: components["schemas"]["Shift"] | null;
            after: components["schemas"]["Shift"] | null;
        };
        Shift: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /**
             * Format: date
             * @description Day the shift starts on
             */
            date: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            shiftTemplateId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            start: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            end: string;
            paidMinutes: number;
            activities: {
                /** @enum {string} */
                activity: "onQueue" | "break" | "meal" | "meeting" | "offQueueWork" | "timeOff" | "training" | "unavailable";
                /** @description What it is called here; one of its category */
                activityCodeId?: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with offset or Z
                 */
                start: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with offset or Z
                 */
                end: string;
                paid: boolean;
            }[];
        };
        Schedule: {
            grid: components["schemas"]["PlanningGrid"];
            shifts: components["schemas"]["Shift"][];
            /** @description Agents on the phone per skill group and interval */
            onQueue: {
                queueIds: string[];
                agents: number[];
            }[];
            quality: components["schemas"]["RosterQuality"];
            /** @description Agents whose own rules leave no legal week */
            unrostered: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                agentId: string;
                reason: string;
            }[];
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            staffingRequirementId: string;
            /** @enum {string} */
            state: "draft" | "published" | "superseded";
            /** @description Counts the schedules made for the same first day, from 1 */
            version: number;
            publishedAt: string | null;
            /**
             * Format: date-time
             * @description Last publication, hand edit or supersession
             */
            updatedAt: string;
            /** @description Counts the hand edits, undone ones too */
            revision: number;
            simulation: components["schemas"]["SimulationResult"];
            summary: components["schemas"]["PlanSummary"];
        };
        SimulationResult: {
            replications: number;
            seed: number;
            /** @description Queues with contacts in the week */
            queues: components["schemas"]["QueueExperience"][];
            /** @description All live queues together: contacts of every queue count alike. Absent in results of earlier versions */
            live?: {
                serviceLevel: components["schemas"]["Estimate"];
                abandonedShare: components["schemas"]["Estimate"];
                probabilityAllGoalsMet: number | null;
            } | null;
        };
        QueueExperience: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            queueId: string;
            serviceLevel: components["schemas"]["Estimate"];
            abandonedShare: components["schemas"]["Estimate"];
            /** @description Over all offered contacts */
            meanWaitSeconds: components["schemas"]["Estimate"];
            occupancy: components["schemas"]["Estimate"];
            /** @description Share of simulated weeks that keep the service level; null without a goal */
            probabilityGoalMet: number | null;
            /** @description Means */
            serviceLevelPerInterval: (number | null)[];
            /** @description Days with contacts. Absent in results of earlier versions */
            days?: components["schemas"]["DayExperience"][];
            /** @description Rounded to four digits. Absent in results of earlier versions; left out where a schedule is listed with its shifts */
            intervals?: components["schemas"]["IntervalExperience"];
            /** @description Contacts offered */
            offered?: components["schemas"]["Estimate"];
            /** @description Share that balked or found all lines busy */
            turnedAwayShare?: components["schemas"]["Estimate"] | null;
            /** @description Wait of the answered contacts */
            averageSpeedOfAnswerSeconds?: components["schemas"]["Estimate"] | null;
            /** @description Quantiles of the wait of answered contacts */
            waitP50Seconds?: components["schemas"]["Estimate"] | null;
            /** @description Null: nothing to estimate from */
            waitP80Seconds?: components["schemas"]["Estimate"] | null;
            /** @description Null: nothing to estimate from */
            waitP95Seconds?: components["schemas"]["Estimate"] | null;
            /** @description Mean number of contacts waiting */
            queueLength?: components["schemas"]["Estimate"];
            probabilityGoalMetStandardError?: number | null;
        };
        Estimate: {
            mean: number;
            /** @description Of the mean */
            standardError: number;
            /** @description One simulated period of ten is at or below */
            p10: number;
            p50: number;
            p90: number;
        };
        /** @description offered, turnedAwayShare, averageSpeedOfAnswerSeconds, waitP50Seconds, waitP80Seconds, waitP95Seconds, queueLength, probabilityGoalMetStandardError, occupancy: Absent in results of earlier versions */
        DayExperience: {
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            date: string;
            /** @description Mean of the simulated contacts */
            contacts: number;
            serviceLevel: components["schemas"]["Estimate"];
            abandonedShare: components["schemas"]["Estimate"];
            /** @description Over all offered contacts */
            meanWaitSeconds: components["schemas"]["Estimate"];
            /** @description Share of simulated days that keep the service level; null without a goal */
            probabilityGoalMet: number | null;
            /** @description Contacts offered */
            offered?: components["schemas"]["Estimate"];
            /** @description Share that balked or found all lines busy */
            turnedAwayShare?: components["schemas"]["Estimate"] | null;
            /** @description Wait of the answered contacts */
            averageSpeedOfAnswerSeconds?: components["schemas"]["Estimate"] | null;
            /** @description Quantiles of the wait of answered contacts */
            waitP50Seconds?: components["schemas"]["Estimate"] | null;
            /** @description Null: nothing to estimate from */
            waitP80Seconds?: components["schemas"]["Estimate"] | null;
            /** @description Null: nothing to estimate from */
            waitP95Seconds?: components["schemas"]["Estimate"] | null;
            /** @description Mean number of contacts waiting */
            queueLength?: components["schemas"]["Estimate"];
            probabilityGoalMetStandardError?: number | null;
            /** @description Null: nothing to estimate from */
            occupancy?: components["schemas"]["Estimate"] | null;
        };
        IntervalExperience: {
            offered: components["schemas"]["IntervalSpread"];
            serviceLevel: components["schemas"]["IntervalSpread"];
            abandonedShare: components["schemas"]["IntervalSpread"];
            meanWaitSeconds: components["schemas"]["IntervalSpread"];
            averageSpeedOfAnswerSeconds: components["schemas"]["IntervalSpread"];
            waitP50Seconds: components["schemas"]["IntervalSpread"];
            waitP80Seconds: components["schemas"]["IntervalSpread"];
            waitP95Seconds: components["schemas"]["IntervalSpread"];
            occupancy: components["schemas"]["IntervalSpread"];
            queueLength: components["schemas"]["IntervalSpread"];
        };
        IntervalSpread: {
            mean: (number | null)[];
            standardError: (number | null)[];
            p10: (number | null)[];
            p50: (number | null)[];
            p90: (number | null)[];
        };
        PlanSummary: {
            contacts: number;
            requiredHours: number;
            rosteredHours: number;
            paidHours: number;
            cost: number;
            /** @description Expected share answered in time, all live queues */
            serviceLevel: number;
            serviceLevelStandardError: number;
            /** @description One simulated week of ten is at or below */
            serviceLevelP10?: number;
            serviceLevelP90?: number;
            /** @description Share of weeks in which every live queue does */
            probabilityAllGoalsMet?: number | null;
            abandonedShare: number;
            occupancy: number;
            understaffedHours: number;
            gap: number;
            agents: number;
        };
        ScheduledShift: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /**
             * Format: date
             * @description Day the shift starts on
             */
            date: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            shiftTemplateId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            start: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            end: string;
            paidMinutes: number;
            activities: {
                /** @enum {string} */
                activity: "onQueue" | "break" | "meal" | "meeting" | "offQueueWork" | "timeOff" | "training" | "unavailable";
                /** @description What it is called here; one of its category */
                activityCodeId?: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with offset or Z
                 */
                start: string;
                /**
                 * Format: date-time
                 * @description Instant, ISO 8601 with offset or Z
                 */
                end: string;
                paid: boolean;
            }[];
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            scheduleId: string;
            /** @description Key of the person in the HR system */
            agentExternalId: string | null;
        };
        EditResult: {
            schedule: components["schemas"]["ScheduleItem"];
            changes: components["schemas"]["ShiftChange"][];
            /** @description Rules that the shifts break after the edit */
            findings: components["schemas"]["RuleFinding"][];
        };
        ShiftChange: {
            before: components["schemas"]["Shift"] | null;
            after: components["schemas"]["Shift"] | null;
        };
        RuleFinding: {
            /** @description Null: of the team */
            agentId: string | null;
            rule: string;
            detail: string;
        };
        ScheduleEdit: {
            revision: number;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            at: string;
            actor: string;
            note: string | null;
            changes: components["schemas"]["ShiftChange"][];
        };
        ScenarioItem: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            name: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            scheduleId: string;
            changes: components["schemas"]["ScenarioChanges"];
        };
        Scenario: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            name: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            scheduleId: string;
            changes: components["schemas"]["ScenarioChanges"];
            baseline: components["schemas"]["PlanSummary"];
            /** @description The changed world, staffed and rostered anew */
            outcome: components["schemas"]["PlanSummary"];
            /** @description The changed world met with the baseline’s roster */
            unchangedRoster: components["schemas"]["PlanSummary"] | null;
            /** @description What customers live through in each; null in scenarios of earlier versions */
            service: components["schemas"]["ScenarioService"] | null;
        };
        ScenarioService: {
            baseline: components["schemas"]["SimulationResult"];
            outcome: components["schemas"]["ComparedService"];
            unchangedRoster: components["schemas"]["ComparedService"] | null;
        };
        ComparedService: {
            simulation: components["schemas"]["SimulationResult"];
            /** @description This plan minus the baseline */
            differences: components["schemas"]["QueueDifference"][];
            /** @description Of all live queues together */
            liveServiceLevel: {
                mean: number;
                standardError: number;
            } | null;
        };
        QueueDifference: {
            /** @description Null: nothing to compare in one of the two */
            serviceLevel: {
                mean: number;
                standardError: number;
            } | null;
            /** @description Null: nothing to compare in one of the two */
            abandonedShare: {
                mean: number;
                standardError: number;
            } | null;
            /** @description Null: nothing to compare in one of the two */
            meanWaitSeconds: {
                mean: number;
                standardError: number;
            } | null;
            /** @description Null: nothing to compare in one of the two */
            averageSpeedOfAnswerSeconds: {
                mean: number;
                standardError: number;
            } | null;
            /** @description Null: nothing to compare in one of the two */
            occupancy: {
                mean: number;
                standardError: number;
            } | null;
            /** @description Null: nothing to compare in one of the two */
            probabilityGoalMet: {
                mean: number;
                standardError: number;
            } | null;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            queueId: string;
            days: {
                /** @description Null: nothing to compare in one of the two */
                serviceLevel: {
                    mean: number;
                    standardError: number;
                } | null;
                /** @description Null: nothing to compare in one of the two */
                abandonedShare: {
                    mean: number;
                    standardError: number;
                } | null;
                /** @description Null: nothing to compare in one of the two */
                meanWaitSeconds: {
                    mean: number;
                    standardError: number;
                } | null;
                /** @description Null: nothing to compare in one of the two */
                averageSpeedOfAnswerSeconds: {
                    mean: number;
                    standardError: number;
                } | null;
                /** @description Null: nothing to compare in one of the two */
                occupancy: {
                    mean: number;
                    standardError: number;
                } | null;
                /** @description Null: nothing to compare in one of the two */
                probabilityGoalMet: {
                    mean: number;
                    standardError: number;
                } | null;
                /**
                 * Format: date
                 * @description Calendar date in the site’s time zone, YYYY-MM-DD
                 */
                date: string;
            }[];
        };
        ScheduleSimulation: {
            replications: number;
            seed: number;
            /** @description Queues with contacts in the week */
            queues: components["schemas"]["QueueExperience"][];
            /** @description All live queues together: contacts of every queue count alike. Absent in results of earlier versions */
            live?: {
                serviceLevel: components["schemas"]["Estimate"];
                abandonedShare: components["schemas"]["Estimate"];
                probabilityAllGoalsMet: number | null;
            } | null;
            /** @description Start of every interval (UTC) */
            starts: string[];
        };
        Webhook: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: uri
             * @description Where messages are posted to
             */
            url: string;
            /** @default null */
            description: string | null;
            /** @description Changes to be told of; schedule and shift: what is published */
            kinds: ("agent" | "contract" | "agentContract" | "timeOff" | "timeOffRequest" | "schedule" | "shift" | "shiftSwap" | "queue" | "skill" | "shiftTemplate" | "activityCode" | "event" | "specialDay" | "job")[];
            /**
             * @description While false no messages are made
             * @default true
             */
            isActive: boolean;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            updatedAt: string;
        };
        WebhookWithSecret: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: uri
             * @description Where messages are posted to
             */
            url: string;
            /** @default null */
            description: string | null;
            /** @description Changes to be told of; schedule and shift: what is published */
            kinds: ("agent" | "contract" | "agentContract" | "timeOff" | "timeOffRequest" | "schedule" | "shift" | "shiftSwap" | "queue" | "skill" | "shiftTemplate" | "activityCode" | "event" | "specialDay" | "job")[];
            /**
             * @description While false no messages are made
             * @default true
             */
            isActive: boolean;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            updatedAt: string;
            /** @description Shown this once: whsec_ and the key of the signatures in base64 */
            secret: string;
        };
        WebhookDelivery: {
            /** @description Header webhook-id: the same in every attempt */
            id: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            webhookId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            /** @description The message tells of the changes after this number ... */
            since: number;
            /** @description ... up to this one */
            until: number;
            /**
             * @description dead: given up after the last attempt
             * @enum {string}
             */
            state: "pending" | "delivered" | "dead";
            attempts: number;
            nextAttemptAt: string | null;
            lastAttemptAt: string | null;
            /** @description HTTP status of the last attempt */
            lastStatus: number | null;
            lastError: string | null;
        };
        PayrollDay: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /** @description Key of the person in the HR system */
            agentExternalId: string | null;
            agentName: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            date: string;
            /** @description Worked and paid, as they pass: a night of changing clocks is an hour longer or shorter */
            paidMinutes: number;
            /** @description Unpaid breaks within shifts */
            unpaidMinutes: number;
            overtimeMinutes: number;
            nightMinutes: number;
            weekendMinutes: number;
            holidayMinutes: number;
            /** @description Worth of a day off: the contract’s weekly maximum over its working days */
            absenceMinutes: number;
            absenceReason: ("vacation" | "sickness" | "training" | "other") | null;
        };
        TimeOffRequest: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            from: string;
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            to: string;
            /** @enum {string} */
            reason: "vacation" | "sickness" | "training" | "other";
            note: string | null;
            /** @enum {string} */
            state: "requested" | "approved" | "rejected" | "withdrawn";
            /** @description Days that count: those the agent could work, no holidays, no more a week than the contract has */
            days: number;
            /** @description What they take off the balance */
            minutes: number;
            /** @description Why it was not approved at once */
            findings: components["schemas"]["Finding"][];
            /** @description The entry of time off an approval made */
            timeOffId: string | null;
            /** @description Published shifts that the approval took off the roster */
            removedShiftIds: string[];
            /** @description Who approved, rejected or withdrew it; "policy": approved at once */
            decidedBy: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            createdBy: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            updatedAt: string;
        };
        Finding: {
            rule: string;
            detail: string;
        };
        TimeOffBalance: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            year: number;
            /** @enum {string} */
            reason: "vacation" | "sickness" | "training" | "other";
            /** @description With what was carried over */
            entitledMinutes: number;
            /** @description Before today */
            takenMinutes: number;
            /** @description Today and later */
            bookedMinutes: number;
            /** @description Not decided yet */
            requestedMinutes: number;
            /** @description Negative: more was taken than there was */
            remainingMinutes: number;
            /** @description What a day off takes under the present contract */
            minutesPerDay: number;
            remainingDays: number;
        };
        TimeOffEntitlement: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            year: number;
            /** @enum {string} */
            reason: "vacation" | "sickness" | "training" | "other";
            minutes: number;
            /**
             * @description From the year before
             * @default 0
             */
            carriedOverMinutes: number;
        };
        ShiftSwap: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Who gives the shift */
            agentId: string;
            /** @description As it was when it was offered */
            shift: components["schemas"]["Shift"];
            /** @description Who takes it; while offered: to whom alone it is offered, null: to anybody */
            takerId: string | null;
            /** @description What the taker gives in return */
            returnShift: components["schemas"]["Shift"] | null;
            /**
             * @description taken: waits for approval; approved: the roster is changed
             * @enum {string}
             */
            state: "offered" | "taken" | "approved" | "rejected" | "withdrawn";
            /** @description Why it was not approved at once */
            findings: components["schemas"]["Finding"][];
            note: string | null;
            /** @description Who approved, rejected or withdrew it; "policy": approved at once */
            decidedBy: string | null;
            decidedAt: string | null;
            decisionNote: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            updatedAt: string;
        };
        Session: {
            /** @description Null: nobody is signed in */
            caller: components["schemas"]["SignedIn"] | null;
            /** @description Told to who is signed in */
            site: {
                name: string;
                timeZone: string;
            } | null;
            /** @description Whether /v1/session/oidc signs in through an identity provider */
            singleSignOn: boolean;
        };
        SignedIn: {
            /** @description Null for an API key */
            userId: string | null;
            name: string;
            email: string | null;
            role: components["schemas"]["Role"];
            /** @description Whose data a caller of the role agent sees */
            agentId: string | null;
            /** @description What of its role a key may do; null: all of it */
            scopes: string[] | null;
            /**
             * @description freely: signed in by a link
             * @enum {string}
             */
            canSetPassword: "no" | "withCurrent" | "freely";
        };
        User: {
            /** Format: email */
            email: string;
            name: string;
            role: components["schemas"]["Role"];
            /**
             * @description The agent that a user of the role agent is
             * @default null
             */
            agentId: string | null;
            /**
             * @description False: may not sign in
             * @default true
             */
            isActive: boolean;
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            hasPassword: boolean;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            lastSignInAt: string | null;
        };
        SignInLink: {
            /** @description Signs in once */
            url: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            expiresAt: string;
        };
        AuditEntry: {
            /** @description Grows with every entry */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            at: string;
            /** @description A user’s id, name and id of a key, or the program that acted */
            actor: string;
            /** @description Name of the user, if there still is one */
            actorName: string | null;
            /** @description Such as publish; insert, update and delete tell the rows that changed */
            action: string;
            /** @description A noun, or the table of the rows */
            subject: string;
            /** @description Ids; of rows also the changed fields and the SHA-256 before and after. Never values */
            details: {
                [key: string]: unknown;
            } | null;
            /** @description X-Request-Id of the request that did it */
            requestId: string | null;
        };
        PersonalData: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            agentId: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            exportedAt: string;
            /** @description Everything kept about the agent, by where it is kept; secrets are left out */
            records: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
        };
        Erasure: {
            /** @description The id under which the agent’s hours stay */
            pseudonym: string;
            removedRows: number;
            renamedRows: number;
            /** @description Plans and their configurations in which the agent was named */
            changedDocuments: number;
        };
        ApiKey: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @description Who or what uses it */
            name: string;
            role: components["schemas"]["Role"];
            /** @description Whose data a key of the role agent sees */
            agentId: string | null;
            /** @description What of the role it may do, such as read:schedules; null: all of it */
            scopes: string[] | null;
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
            revokedAt: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCentre: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Site, queues, agents and all other lists, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Centre"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCentre: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Centre"];
            };
        };
        responses: {
            /** @description As stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Centre"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The site, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteSettings"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteSettings"];
            };
        };
        responses: {
            /** @description As stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteSettings"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueues: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Only the one with this key of another system */
                externalId?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of queues, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredQueue"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postQueues: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    id?: string;
                    name: string;
                    /**
                     * @description How contacts arrive
                     * @enum {string}
                     */
                    channel: "voice" | "chat" | "email";
                    serviceGoal: components["schemas"]["ServiceGoal"];
                    /** @description Used where history tells no handle time */
                    averageHandleTimeSeconds: number;
                    /** @description Mean time a customer waits before giving up; null: nobody gives up */
                    meanPatienceSeconds: number | null;
                    /** @description Contacts one agent handles at once (chat); 1 otherwise */
                    maxConcurrentContacts: number;
                    /** @description Deferred work (e-mail): to be done within so many minutes of opening hours; null for live channels */
                    deadlineMinutes: number | null;
                    /** @description Unplanned absence to staff for: share of scheduled time that will be missing */
                    shrinkage: number;
                    /** @description Null: learned from history */
                    openingHours: {
                        /** @description ISO weekday: Monday 1 ... Sunday 7 */
                        weekday: number;
                        /** @description Minutes from local midnight (above 1440: the next day) */
                        from: number;
                        /** @description Minutes from local midnight (above 1440: the next day) */
                        to: number;
                    }[] | null;
                    /** @description Agents who have all of these can serve the queue, beside those who name it */
                    requiredSkills?: {
                        /** @description Identifier: letters, digits, ".", "_" or "-" */
                        skillId: string;
                        /** @description 1 beginner ... 5 expert */
                        minProficiency?: number;
                    }[];
                    /** @description Key of this thing in another system */
                    externalId?: string;
                    /** @description Agents on the queue at least, whenever it needs any */
                    minimumStaff?: number;
                    /**
                     * Format: date-time
                     * @description Time of the last change; set by the server, ignored when sent
                     */
                    updatedAt?: string;
                }[];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upserted"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueuesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The queue, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredQueue"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putQueuesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoredQueue"];
            };
        };
        responses: {
            /** @description Replaced; as stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredQueue"];
                };
            };
            /** @description Created; as stored, with its ETag */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredQueue"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteQueuesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSkills: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Only the one with this key of another system */
                externalId?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of skills, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredSkill"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSkills: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    id?: string;
                    name: string;
                    /** @description Key of this thing in another system */
                    externalId?: string;
                    /**
                     * Format: date-time
                     * @description Time of the last change; set by the server, ignored when sent
                     */
                    updatedAt?: string;
                }[];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upserted"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSkillsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The skill, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredSkill"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSkillsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoredSkill"];
            };
        };
        responses: {
            /** @description Replaced; as stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredSkill"];
                };
            };
            /** @description Created; as stored, with its ETag */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredSkill"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSkillsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContracts: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Only the one with this key of another system */
                externalId?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contracts, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredContract"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContracts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    id?: string;
                    name: string;
                    shiftTemplateIds: string[];
                    minWeeklyPaidMinutes: number;
                    maxWeeklyPaidMinutes: number;
                    minWeeklyDays: number;
                    maxWeeklyDays: number;
                    maxConsecutiveDays: number;
                    /** @description One unbroken rest of at least this length each week; 0: none asked */
                    minContinuousRestMinutes: number;
                    /** @description Key of this thing in another system */
                    externalId?: string;
                    rules?: components["schemas"]["ContractRules"];
                    /**
                     * Format: date-time
                     * @description Time of the last change; set by the server, ignored when sent
                     */
                    updatedAt?: string;
                }[];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upserted"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredContract"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putContractsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoredContract"];
            };
        };
        responses: {
            /** @description Replaced; as stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredContract"];
                };
            };
            /** @description Created; as stored, with its ETag */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredContract"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteContractsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShiftTemplates: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Only the one with this key of another system */
                externalId?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shift templates, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredShiftTemplate"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postShiftTemplates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    id?: string;
                    name: string;
                    lengthMinutes: number;
                    /** @description Minutes from local midnight (above 1440: the next day) */
                    earliestStart: number;
                    /** @description Minutes from local midnight (above 1440: the next day) */
                    latestStart: number;
                    breaks: {
                        /** @enum {string} */
                        activity: "break" | "meal";
                        minutes: number;
                        /** @description Minutes after the shift’s start */
                        earliestAfterStart: number;
                        /** @description Minutes after the shift’s start */
                        latestAfterStart: number;
                        paid: boolean;
                    }[];
                    /** @description Key of this thing in another system */
                    externalId?: string;
                    /** @description The shift may also be longer, up to this, what is added paid */
                    maxLengthMinutes?: number;
                    /** @description Step of longer lengths; 30 */
                    lengthStepMinutes?: number;
                    /** @description Shifts start at multiples of this from midnight; 30 */
                    startStepMinutes?: number;
                    /** @description Least time between the start of the shift and any break */
                    breakFromStartMinutes?: number;
                    /** @description Least time between any break and the end of the shift */
                    breakToEndMinutes?: number;
                    /** @description Least time between two breaks */
                    breakGapMinutes?: number;
                    /** @description Shift templates that may not be worked on the day after this one */
                    forbiddenNextDay?: string[];
                    /**
                     * Format: date-time
                     * @description Time of the last change; set by the server, ignored when sent
                     */
                    updatedAt?: string;
                }[];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upserted"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShiftTemplatesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shift template, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredShiftTemplate"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putShiftTemplatesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoredShiftTemplate"];
            };
        };
        responses: {
            /** @description Replaced; as stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredShiftTemplate"];
                };
            };
            /** @description Created; as stored, with its ETag */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredShiftTemplate"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteShiftTemplatesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getActivityCodes: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Only the one with this key of another system */
                externalId?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of activity codes, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredActivityCode"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postActivityCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    id?: string;
                    name: string;
                    /** @enum {string} */
                    category: "onQueue" | "break" | "meal" | "meeting" | "offQueueWork" | "timeOff" | "training" | "unavailable";
                    paid: boolean;
                    /** @description Whether such time lacks on the queues */
                    countsTowardShrinkage: boolean;
                    /** @description Key of this thing in another system */
                    externalId?: string;
                    /**
                     * Format: date-time
                     * @description Time of the last change; set by the server, ignored when sent
                     */
                    updatedAt?: string;
                }[];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upserted"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getActivityCodesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The activity code, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredActivityCode"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putActivityCodesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoredActivityCode"];
            };
        };
        responses: {
            /** @description Replaced; as stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredActivityCode"];
                };
            };
            /** @description Created; as stored, with its ETag */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredActivityCode"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteActivityCodesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgents: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Only the one with this key of another system */
                externalId?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of agents, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredAgent"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAgents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    id?: string;
                    /** @description Key of this person in the HR system */
                    externalId: string | null;
                    name: string;
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    contractId?: string;
                    /** @description Queues this agent can serve */
                    queueIds: string[];
                    /** @description The agent also serves every queue whose required skills are among these */
                    skills?: {
                        /** @description Identifier: letters, digits, ".", "_" or "-" */
                        skillId: string;
                        /** @description 1 beginner ... 5 expert */
                        proficiency: number;
                    }[];
                    /** @description Cost of one paid hour, in the site’s currency */
                    hourlyRate: number;
                    /** @description When the agent can work; null: any time */
                    availability: {
                        /** @description ISO weekday: Monday 1 ... Sunday 7 */
                        weekday: number;
                        /** @description Minutes from local midnight (above 1440: the next day) */
                        from: number;
                        /** @description Minutes from local midnight (above 1440: the next day) */
                        to: number;
                    }[] | null;
                    preferredStart: number | null;
                    undesiredWeekdays: number[];
                    requests?: {
                        /**
                         * Format: date
                         * @description Calendar date in the site’s time zone, YYYY-MM-DD
                         */
                        date: string;
                        /** @description Null: any shift */
                        shiftTemplateId: string | null;
                        /** @description True: to work so; false: not to */
                        wanted: boolean;
                        /** @description Price of not granting it; 3, as an undesired day */
                        weight?: number;
                    }[];
                    /** @description Multiplies this agent’s preferences: seniority */
                    preferenceWeight?: number;
                    /** @description Agents with whom this one works the same times, or never at the same time */
                    pairs?: {
                        /** @description Identifier: letters, digits, ".", "_" or "-" */
                        agentId: string;
                        together: boolean;
                    }[];
                    /**
                     * Format: date-time
                     * @description Time of the last change; set by the server, ignored when sent
                     */
                    updatedAt?: string;
                    contractExternalId?: string;
                }[];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upserted"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAgent"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAgentsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoredAgent"];
            };
        };
        responses: {
            /** @description Replaced; as stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAgent"];
                };
            };
            /** @description Created; as stored, with its ETag */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAgent"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAgentsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgentContracts: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Only the one with this key of another system */
                externalId?: string;
                agentId?: string;
                from?: string;
                /** @description Last date, inclusive */
                to?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contracts of agents, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredAgentContract"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAgentContracts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    id?: string;
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    agentId?: string;
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    contractId?: string;
                    /**
                     * Format: date
                     * @description Calendar date in the site’s time zone, YYYY-MM-DD
                     */
                    validFrom: string;
                    /** @description Key of this thing in another system */
                    externalId?: string;
                    /**
                     * Format: date-time
                     * @description Time of the last change; set by the server, ignored when sent
                     */
                    updatedAt?: string;
                    agentExternalId?: string;
                    contractExternalId?: string;
                }[];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upserted"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgentContractsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract of an agent, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAgentContract"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAgentContractsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoredAgentContract"];
            };
        };
        responses: {
            /** @description Replaced; as stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAgentContract"];
                };
            };
            /** @description Created; as stored, with its ETag */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAgentContract"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAgentContractsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeOff: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Only the one with this key of another system */
                externalId?: string;
                agentId?: string;
                from?: string;
                /** @description Last date, inclusive */
                to?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries of time off, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredTimeOff"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTimeOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    id?: string;
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    agentId?: string;
                    /**
                     * Format: date
                     * @description Calendar date in the site’s time zone, YYYY-MM-DD
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description Last day off, inclusive
                     */
                    to: string;
                    /** @enum {string} */
                    reason: "vacation" | "sickness" | "training" | "other";
                    /** @description Key of this thing in another system */
                    externalId?: string;
                    /**
                     * Format: date-time
                     * @description Time of the last change; set by the server, ignored when sent
                     */
                    updatedAt?: string;
                    agentExternalId?: string;
                }[];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upserted"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeOffId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry of time off, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredTimeOff"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTimeOffId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoredTimeOff"];
            };
        };
        responses: {
            /** @description Replaced; as stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredTimeOff"];
                };
            };
            /** @description Created; as stored, with its ETag */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredTimeOff"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTimeOffId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Only the one with this key of another system */
                externalId?: string;
                from?: string;
                /** @description Last date, inclusive */
                to?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredEvent"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * Format: date
                     * @description Calendar date in the site’s time zone, YYYY-MM-DD
                     */
                    date: string;
                    /** @description Null: all queues */
                    queueIds: string[] | null;
                    /** @description Key of this thing in another system */
                    externalId?: string;
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    id?: string;
                    /**
                     * Format: date-time
                     * @description Time of the last change; set by the server, ignored when sent
                     */
                    updatedAt?: string;
                }[];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upserted"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEventsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvent"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putEventsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoredEvent"];
            };
        };
        responses: {
            /** @description Replaced; as stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvent"];
                };
            };
            /** @description Created; as stored, with its ETag */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEvent"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteEventsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSpecialDays: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Only the one with this key of another system */
                externalId?: string;
                from?: string;
                /** @description Last date, inclusive */
                to?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of special days, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredSpecialDay"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSpecialDays: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    id?: string;
                    name: string;
                    /**
                     * Format: date
                     * @description Calendar date in the site’s time zone, YYYY-MM-DD
                     */
                    date: string;
                    /** @description Null: all queues */
                    queueIds: string[] | null;
                    /** @description Hours of this date; empty: closed */
                    openingHours: {
                        /** @description Minutes from local midnight (above 1440: the next day) */
                        from: number;
                        /** @description Minutes from local midnight (above 1440: the next day) */
                        to: number;
                    }[];
                    /** @description Key of this thing in another system */
                    externalId?: string;
                    /**
                     * Format: date-time
                     * @description Time of the last change; set by the server, ignored when sent
                     */
                    updatedAt?: string;
                }[];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upserted"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSpecialDaysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The special day, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredSpecialDay"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSpecialDaysId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
                /** @description `*`: only create, never replace (412) */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoredSpecialDay"];
            };
        };
        responses: {
            /** @description Replaced; as stored, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredSpecialDay"];
                };
            };
            /** @description Created; as stored, with its ETag */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredSpecialDay"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSpecialDaysId: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you have read: refused (412) when it was changed since */
                "If-Match"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed since it was read; the answer carries the present ETag */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgentsIdCalendarIcs: {
        parameters: {
            query?: {
                /** @description The agent’s secret */
                token?: string;
            };
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar (RFC 5545) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgentsIdCalendarLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Subscribe to this; who knows it sees the shifts */
                        url: string;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAgentsIdCalendarLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Subscribe to this; who knows it sees the shifts */
                        url: string;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAgentsIdCalendarLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address is dead */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHistoryImports: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryImport"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHistoryImports: {
        parameters: {
            query?: {
                /** @description What to call the file in the record */
                fileName?: string;
                /** @description IANA zone of the file’s times; default the site’s */
                timeZone?: string;
                /** @description Queue of a file without a queue column; of one with, the only queue to take */
                queueId?: string;
                /** @description Sum the file into this interval */
                intervalMinutes?: number;
                /** @description Leave bad rows out and list them in the report instead of refusing the file */
                skipBadRows?: "true" | "false";
            };
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/gzip": string;
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Everything in it was stored before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryImport"];
                };
            };
            /** @description Stored, with a data-quality report */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryImport"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHistory: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                queueId?: string;
                /** @description First start, or first date */
                from?: string;
                /** @description Starts before this instant, or on or before this date */
                to?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of intervals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryInterval"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHistory: {
        parameters: {
            query?: {
                intervalMinutes?: number;
            };
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HistoryInterval"][];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryCounts"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteHistory: {
        parameters: {
            query: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                queueId: string;
                /** @description Date in the site’s time zone (as an end: that whole day included) or an instant */
                from: string;
                /** @description Date in the site’s time zone (as an end: that whole day included) or an instant */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many there were */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHistoryRepairs: {
        parameters: {
            query: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                queueId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every repair, by time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryRepair"][];
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getForecasts: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Those with days on or after this date */
                from?: string;
                /** @description Those with days on or before this date */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of forecasts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ForecastItem"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postForecasts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForecastOrder"];
            };
        };
        responses: {
            /** @description Accepted; `Location` is the job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getForecastsId: {
        parameters: {
            query?: {
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The forecast */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteForecastsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postForecastsIdVersions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    adjustments: components["schemas"]["ForecastAdjustment"][];
                };
            };
        };
        responses: {
            /** @description The version; `Location` is its address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postForecastsImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForecastRow"][];
            };
        };
        responses: {
            /** @description Stored; `Location` is its address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredForecastId"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStaffingRequirementsImports: {
        parameters: {
            query: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                forecastId: string;
            };
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffingRow"][];
            };
        };
        responses: {
            /** @description Stored; `Location` is its address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredStaffingId"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStaffingRequirements: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Those with days on or after this date */
                from?: string;
                /** @description Those with days on or before this date */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of staffing requirements */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StaffingItem"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStaffingRequirements: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffingOrder"];
            };
        };
        responses: {
            /** @description Accepted; `Location` is the job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStaffingRequirementsId: {
        parameters: {
            query?: {
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The staffing requirement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffingRequirement"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteStaffingRequirementsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStaffingRequirementsIdExplain: {
        parameters: {
            query: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                queueId: string;
                /** @description Index into the planning grid */
                interval: number;
            };
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Load, formula, targets and words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementExplanation"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStaffingRequirementsIdBases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry per basis */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BasisCost"][];
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedules: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
                /** @description Those with days on or after this date */
                from?: string;
                /** @description Those with days on or before this date */
                to?: string;
                state?: "draft" | "published" | "superseded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of schedules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScheduleItem"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSchedules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleOrder"];
            };
        };
        responses: {
            /** @description Accepted; `Location` is the job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlans: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanOrder"];
            };
        };
        responses: {
            /** @description Accepted; `Location` is the job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSchedulesIdRepairs: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepairOrder"];
            };
        };
        responses: {
            /** @description Accepted; `Location` is the job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedulesIdDifferences: {
        parameters: {
            query: {
                /** @description The schedule before */
                from: string;
            };
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By date and agent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScheduleDifference"][];
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedulesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSchedulesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSchedulesIdPublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleItem"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedulesIdShifts: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Shifts that end after this instant, or after the start of this date */
                from?: string;
                /** @description Shifts that start before this instant, or on or before this date */
                to?: string;
                agentId?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shifts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScheduledShift"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSchedulesIdShifts: {
        parameters: {
            query?: {
                /** @description Keep the edit although it breaks rules */
                allowRuleBreaks?: string;
            };
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentShift"][];
            };
        };
        responses: {
            /** @description The draft as it is now, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditResult"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShifts: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Shifts that end after this instant, or after the start of this date */
                from?: string;
                /** @description Shifts that start before this instant, or on or before this date */
                to?: string;
                agentId?: string;
                /** @description Published or changed at or after this instant */
                updatedSince?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shifts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScheduledShift"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedulesIdEdits: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of edits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScheduleEdit"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSchedulesIdEdits: {
        parameters: {
            query?: {
                /** @description Keep the edit although it breaks rules */
                allowRuleBreaks?: string;
            };
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    edits: components["schemas"]["ShiftEdit"][];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The draft as it is now, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditResult"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSchedulesIdRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description The draft as it is now, with its ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditResult"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSchedulesIdCopy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft; `Location` is its address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleItem"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScenarios: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of scenarios */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScenarioItem"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postScenarios: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioOrder"];
            };
        };
        responses: {
            /** @description Accepted; `Location` is the job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScenariosId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scenario */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteScenariosId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedulesIdSimulation: {
        parameters: {
            query?: {
                /** @description This queue alone */
                queueId?: string;
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The simulation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleSimulation"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScenariosIdService: {
        parameters: {
            query?: {
                /** @description This queue alone */
                queueId?: string;
            };
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Service and its differences */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioService"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobs: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Job"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobsIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobsIdEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Job"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChanges: {
        parameters: {
            query?: {
                /** @description Cursor of the answer before; left out: from the beginning */
                since?: string;
                limit?: number;
                /** @description Only these, separated by commas: agent, contract, agentContract, timeOff, timeOffRequest, schedule, shift, shiftSwap, queue, skill, shiftTemplate, activityCode, event, specialDay, job */
                kinds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Change"][];
                        /** @description Pass as ?since= to go on from here, also when nothing is new */
                        cursor: string;
                        /** @description Whether more can be read at once */
                        hasMore: boolean;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhooks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uri
                     * @description Where messages are posted to
                     */
                    url: string;
                    /** @default null */
                    description?: string | null;
                    /** @description Changes to be told of; schedule and shift: what is published */
                    kinds: ("agent" | "contract" | "agentContract" | "timeOff" | "timeOffRequest" | "schedule" | "shift" | "shiftSwap" | "queue" | "skill" | "shiftTemplate" | "activityCode" | "event" | "specialDay" | "job")[];
                    /**
                     * @description While false no messages are made
                     * @default true
                     */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Made; the secret is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uri
                     * @description Where messages are posted to
                     */
                    url: string;
                    /** @default null */
                    description?: string | null;
                    /** @description Changes to be told of; schedule and shift: what is published */
                    kinds: ("agent" | "contract" | "agentContract" | "timeOff" | "timeOffRequest" | "schedule" | "shift" | "shiftSwap" | "queue" | "skill" | "shiftTemplate" | "activityCode" | "event" | "specialDay" | "job")[];
                    /**
                     * @description While false no messages are made
                     * @default true
                     */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooksIdSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new secret, shown this once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                webhookId?: string;
                state?: "pending" | "delivered" | "dead";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhookDeliveriesIdRedeliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is sent at once */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPayroll: {
        parameters: {
            query: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Calendar date in the site’s time zone, YYYY-MM-DD */
                from: string;
                /** @description Last date, inclusive */
                to: string;
                agentId?: string;
                /** @description Instead of what the policy says */
                dayOf?: "calendarDay" | "shiftDay";
                /** @description Instead of the Accept header; a table holds all, not a page */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of days with something to pay, by agent and date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PayrollDay"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Cannot be had in a media type of the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeOffRequests: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                agentId?: string;
                state?: "requested" | "approved" | "rejected" | "withdrawn";
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimeOffRequest"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTimeOffRequests: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out by agents, who ask for themselves */
                    agentId?: string;
                    /**
                     * Format: date
                     * @description Calendar date in the site’s time zone, YYYY-MM-DD
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description Last day off, inclusive
                     */
                    to: string;
                    /** @enum {string} */
                    reason: "vacation" | "sickness" | "training" | "other";
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description The request: approved, or requested and waiting */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeOffRequest"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeOffRequestsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeOffRequest"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTimeOffRequestsIdApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description The request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeOffRequest"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTimeOffRequestsIdReject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description The request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeOffRequest"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTimeOffRequestsIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeOffRequest"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeOffBalances: {
        parameters: {
            query?: {
                agentId?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Balances by agent and reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimeOffBalance"][];
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeOffEntitlements: {
        parameters: {
            query?: {
                agentId?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By agent, year and reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimeOffEntitlement"][];
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTimeOffEntitlements: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Identifier: letters, digits, ".", "_" or "-" */
                    agentId?: string;
                    year: number;
                    /** @enum {string} */
                    reason: "vacation" | "sickness" | "training" | "other";
                    minutes: number;
                    /**
                     * @description From the year before
                     * @default 0
                     */
                    carriedOverMinutes?: number;
                    /** @description Instead of agentId */
                    agentExternalId?: string;
                }[];
            };
        };
        responses: {
            /** @description What was stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShiftSwaps: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                agentId?: string;
                state?: "offered" | "taken" | "approved" | "rejected" | "withdrawn";
                /** @description Only what was created or changed at or after this instant */
                updatedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of swaps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ShiftSwap"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postShiftSwaps: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A published shift of the agent who gives it */
                    shiftId: string;
                    /**
                     * @description The agent it is offered to; null: anybody
                     * @default null
                     */
                    takerId?: string | null;
                    /**
                     * @description The taker’s shift that is wanted in return; needs takerId
                     * @default null
                     */
                    returnShiftId?: string | null;
                    /** @default null */
                    note?: string | null;
                    /** @description Left out by agents */
                    agentId?: string;
                };
            };
        };
        responses: {
            /** @description The offer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftSwap"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShiftSwapsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The swap */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftSwap"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postShiftSwapsIdTake: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out by agents */
                    agentId?: string;
                };
            };
        };
        responses: {
            /** @description The swap */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftSwap"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postShiftSwapsIdApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description The swap */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftSwap"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postShiftSwapsIdReject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description The swap */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftSwap"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postShiftSwapsIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out by agents */
                    agentId?: string;
                };
            };
        };
        responses: {
            /** @description The swap */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftSwap"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAgent"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMeWishes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wishes"];
            };
        };
        responses: {
            /** @description The agent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredAgent"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeShifts: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Shifts that end after this instant, or after the start of this date */
                from?: string;
                /** @description Shifts that start before this instant, or on or before this date */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shifts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScheduledShift"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeTimeOff: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredTimeOff"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeTimeOffBalances: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimeOffBalance"][];
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeTimeOffRequests: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimeOffRequest"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeShiftSwaps: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of swaps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ShiftSwap"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPoliciesPayroll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Minutes from local midnight
                         * @default 1320
                         */
                        nightFrom: number;
                        /**
                         * @description Minutes from local midnight; before nightFrom: on the next day; equal: there is no night
                         * @default 360
                         */
                        nightTo: number;
                        /**
                         * @default [
                         *       6,
                         *       7
                         *     ]
                         */
                        weekendDays: number[];
                        /**
                         * @description Beside the public holidays of the site’s country
                         * @default []
                         */
                        extraHolidays: {
                            /**
                             * Format: date
                             * @description Calendar date in the site’s time zone, YYYY-MM-DD
                             */
                            date: string;
                            name: string;
                        }[];
                        /**
                         * @description Public holidays that are none here
                         * @default []
                         */
                        notHolidays: string[];
                        /**
                         * @description Minutes after midnight belong to the day they lie on, or to the day the shift began
                         * @default calendarDay
                         * @enum {string}
                         */
                        dayOf: "calendarDay" | "shiftDay";
                        /**
                         * @description Paid minutes of a day; null: no daily limit
                         * @default null
                         */
                        dailyOvertimeAfterMinutes: number | null;
                        /**
                         * @description Paid minutes of a week, Monday to Sunday; null: the contract’s maxWeeklyPaidMinutes
                         * @default null
                         */
                        weeklyOvertimeAfterMinutes: number | null;
                        /**
                         * @description Whether days off count towards the weekly limit
                         * @default true
                         */
                        absenceCountsAsWorked: boolean;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPoliciesPayroll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Minutes from local midnight
                     * @default 1320
                     */
                    nightFrom?: number;
                    /**
                     * @description Minutes from local midnight; before nightFrom: on the next day; equal: there is no night
                     * @default 360
                     */
                    nightTo?: number;
                    /**
                     * @default [
                     *       6,
                     *       7
                     *     ]
                     */
                    weekendDays?: number[];
                    /**
                     * @description Beside the public holidays of the site’s country
                     * @default []
                     */
                    extraHolidays?: {
                        /**
                         * Format: date
                         * @description Calendar date in the site’s time zone, YYYY-MM-DD
                         */
                        date: string;
                        name: string;
                    }[];
                    /**
                     * @description Public holidays that are none here
                     * @default []
                     */
                    notHolidays?: string[];
                    /**
                     * @description Minutes after midnight belong to the day they lie on, or to the day the shift began
                     * @default calendarDay
                     * @enum {string}
                     */
                    dayOf?: "calendarDay" | "shiftDay";
                    /**
                     * @description Paid minutes of a day; null: no daily limit
                     * @default null
                     */
                    dailyOvertimeAfterMinutes?: number | null;
                    /**
                     * @description Paid minutes of a week, Monday to Sunday; null: the contract’s maxWeeklyPaidMinutes
                     * @default null
                     */
                    weeklyOvertimeAfterMinutes?: number | null;
                    /**
                     * @description Whether days off count towards the weekly limit
                     * @default true
                     */
                    absenceCountsAsWorked?: boolean;
                };
            };
        };
        responses: {
            /** @description The policy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Minutes from local midnight
                         * @default 1320
                         */
                        nightFrom: number;
                        /**
                         * @description Minutes from local midnight; before nightFrom: on the next day; equal: there is no night
                         * @default 360
                         */
                        nightTo: number;
                        /**
                         * @default [
                         *       6,
                         *       7
                         *     ]
                         */
                        weekendDays: number[];
                        /**
                         * @description Beside the public holidays of the site’s country
                         * @default []
                         */
                        extraHolidays: {
                            /**
                             * Format: date
                             * @description Calendar date in the site’s time zone, YYYY-MM-DD
                             */
                            date: string;
                            name: string;
                        }[];
                        /**
                         * @description Public holidays that are none here
                         * @default []
                         */
                        notHolidays: string[];
                        /**
                         * @description Minutes after midnight belong to the day they lie on, or to the day the shift began
                         * @default calendarDay
                         * @enum {string}
                         */
                        dayOf: "calendarDay" | "shiftDay";
                        /**
                         * @description Paid minutes of a day; null: no daily limit
                         * @default null
                         */
                        dailyOvertimeAfterMinutes: number | null;
                        /**
                         * @description Paid minutes of a week, Monday to Sunday; null: the contract’s maxWeeklyPaidMinutes
                         * @default null
                         */
                        weeklyOvertimeAfterMinutes: number | null;
                        /**
                         * @description Whether days off count towards the weekly limit
                         * @default true
                         */
                        absenceCountsAsWorked: boolean;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPoliciesTimeOff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description false: every request waits for a person
                         * @default true
                         */
                        autoApprove: boolean;
                        /**
                         * @description Other requests wait for a person
                         * @default [
                         *       "vacation"
                         *     ]
                         */
                        autoApproveReasons: ("vacation" | "sickness" | "training" | "other")[];
                        /**
                         * @description Requests that an entitlement must cover
                         * @default [
                         *       "vacation"
                         *     ]
                         */
                        reasonsWithBalance: ("vacation" | "sickness" | "training" | "other")[];
                        /**
                         * @description Days from the request to the first day off
                         * @default 14
                         */
                        noticeDays: number;
                        /**
                         * @description Most agents of the centre that are off on one day
                         * @default 0.15
                         */
                        maxAbsentShare: number;
                        /**
                         * @description Most agents of one queue that are off on one day
                         * @default 0.25
                         */
                        maxAbsentShareOfQueue: number;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPoliciesTimeOff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description false: every request waits for a person
                     * @default true
                     */
                    autoApprove?: boolean;
                    /**
                     * @description Other requests wait for a person
                     * @default [
                     *       "vacation"
                     *     ]
                     */
                    autoApproveReasons?: ("vacation" | "sickness" | "training" | "other")[];
                    /**
                     * @description Requests that an entitlement must cover
                     * @default [
                     *       "vacation"
                     *     ]
                     */
                    reasonsWithBalance?: ("vacation" | "sickness" | "training" | "other")[];
                    /**
                     * @description Days from the request to the first day off
                     * @default 14
                     */
                    noticeDays?: number;
                    /**
                     * @description Most agents of the centre that are off on one day
                     * @default 0.15
                     */
                    maxAbsentShare?: number;
                    /**
                     * @description Most agents of one queue that are off on one day
                     * @default 0.25
                     */
                    maxAbsentShareOfQueue?: number;
                };
            };
        };
        responses: {
            /** @description The policy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description false: every request waits for a person
                         * @default true
                         */
                        autoApprove: boolean;
                        /**
                         * @description Other requests wait for a person
                         * @default [
                         *       "vacation"
                         *     ]
                         */
                        autoApproveReasons: ("vacation" | "sickness" | "training" | "other")[];
                        /**
                         * @description Requests that an entitlement must cover
                         * @default [
                         *       "vacation"
                         *     ]
                         */
                        reasonsWithBalance: ("vacation" | "sickness" | "training" | "other")[];
                        /**
                         * @description Days from the request to the first day off
                         * @default 14
                         */
                        noticeDays: number;
                        /**
                         * @description Most agents of the centre that are off on one day
                         * @default 0.15
                         */
                        maxAbsentShare: number;
                        /**
                         * @description Most agents of one queue that are off on one day
                         * @default 0.25
                         */
                        maxAbsentShareOfQueue: number;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPoliciesSelfService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Whether a manager has to approve exchanged shifts
                         * @default true
                         */
                        swapsNeedApproval: boolean;
                        /**
                         * @description Hours before the first of the shifts begins
                         * @default 24
                         */
                        swapNoticeHours: number;
                        /**
                         * @description Whether who takes a shift has to serve every queue of who gives it, or just one
                         * @default true
                         */
                        takerNeedsAllQueues: boolean;
                        /** @default true */
                        mayChangeAvailability: boolean;
                        /**
                         * @description Agents keep at least so much of the week free for work
                         * @default 0
                         */
                        minAvailableMinutesPerWeek: number;
                        /** @default 2 */
                        maxUndesiredWeekdays: number;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPoliciesSelfService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whether a manager has to approve exchanged shifts
                     * @default true
                     */
                    swapsNeedApproval?: boolean;
                    /**
                     * @description Hours before the first of the shifts begins
                     * @default 24
                     */
                    swapNoticeHours?: number;
                    /**
                     * @description Whether who takes a shift has to serve every queue of who gives it, or just one
                     * @default true
                     */
                    takerNeedsAllQueues?: boolean;
                    /** @default true */
                    mayChangeAvailability?: boolean;
                    /**
                     * @description Agents keep at least so much of the week free for work
                     * @default 0
                     */
                    minAvailableMinutesPerWeek?: number;
                    /** @default 2 */
                    maxUndesiredWeekdays?: number;
                };
            };
        };
        responses: {
            /** @description The policy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Whether a manager has to approve exchanged shifts
                         * @default true
                         */
                        swapsNeedApproval: boolean;
                        /**
                         * @description Hours before the first of the shifts begins
                         * @default 24
                         */
                        swapNoticeHours: number;
                        /**
                         * @description Whether who takes a shift has to serve every queue of who gives it, or just one
                         * @default true
                         */
                        takerNeedsAllQueues: boolean;
                        /** @default true */
                        mayChangeAvailability: boolean;
                        /**
                         * @description Agents keep at least so much of the week free for work
                         * @default 0
                         */
                        minAvailableMinutesPerWeek: number;
                        /** @default 2 */
                        maxUndesiredWeekdays: number;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Signed in; the token works no longer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSessionPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword?: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the identity provider */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionOidcCallback: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                error?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the page, signed in or with the reason why not */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["User"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserSettings"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserSettings"];
            };
        };
        responses: {
            /** @description As stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed; the sessions have ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersIdSignInLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link, shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLink"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersIdSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No session is left */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditLog: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description At or after this instant, or from this date on */
                from?: string;
                /** @description Before this instant, or up to this date */
                to?: string;
                actor?: string;
                action?: string;
                subject?: string;
                /** @description Id of a row that changed */
                subjectId?: string;
                requestId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgentsIdPersonalData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent’s data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalData"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAgentsIdErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeys: {
        parameters: {
            query?: {
                /** @description Most items on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        /** @description Pass as ?cursor= for the next page; null on the last one */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Who or what uses it */
                    name: string;
                    role: components["schemas"]["Role"];
                    /**
                     * @description Whose data a key of the role agent sees
                     * @default null
                     */
                    agentId?: string | null;
                    /**
                     * @description What of the role it may do, such as read:schedules; null: all of it
                     * @default null
                     */
                    scopes?: string[] | null;
                    /** @default null */
                    expiresAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Made; the key is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Identifier: letters, digits, ".", "_" or "-" */
                        id: string;
                        /** @description Who or what uses it */
                        name: string;
                        role: components["schemas"]["Role"];
                        /** @description Whose data a key of the role agent sees */
                        agentId: string | null;
                        /** @description What of the role it may do, such as read:schedules; null: all of it */
                        scopes: string[] | null;
                        expiresAt: string | null;
                        /**
                         * Format: date-time
                         * @description Instant, ISO 8601 with offset or Z
                         */
                        createdAt: string;
                        revokedAt: string | null;
                        /** @description To the minute */
                        lastUsedAt: string | null;
                        key: string;
                    };
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well formed, but it does not fit; `errors` names the field */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteKeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has not the documented shape */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No session, and no key or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller’s role or scopes do not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A defect of the server */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postChangesToWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookMessage"];
            };
        };
        responses: {
            /** @description Taken; anything but 2xx is tried again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
