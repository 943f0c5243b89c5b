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
         * @description All or nothing. History and plans stay. For the roles planner, admin.
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
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getQueues"];
        put?: never;
        post?: never;
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
    "/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All contracts
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getContracts"];
        put?: never;
        post?: never;
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
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getShiftTemplates"];
        put?: never;
        post?: never;
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
    "/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All agents
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getAgents"];
        put?: never;
        /**
         * Create or replace many agents by id
         * @description All of them or none; those not named stay as they are. For the roles planner, hr, admin.
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
    "/v1/time-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All entries of time off
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getTimeOff"];
        put?: never;
        /**
         * Create or replace many entries of time off by id
         * @description All of them or none; those not named stay as they are. For the roles planner, hr, admin.
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
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getEvents"];
        put?: never;
        post?: never;
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
    "/v1/agents/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published shifts of an agent as iCalendar
         * @description Subscribe to the address that calendar-link tells. For an API key or a secret in the address.
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
         * @description For the roles planner, hr, admin.
         */
        get: operations["getAgentsIdCalendarLink"];
        put?: never;
        post?: never;
        delete?: never;
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
         * @description CSV, plain or gzipped, up to 256 MB, with a column for the start of each interval and one for the contacts offered. All of the file or nothing. Known intervals get the new figures; the same file twice changes nothing (200). Unknown queues are created. For the roles planner, admin.
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
         * Intervals of one queue by start
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getHistory"];
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
         * @description For the roles planner, manager, admin.
         */
        get: operations["getForecastsId"];
        put?: never;
        post?: never;
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
         * @description For the roles planner, manager, admin.
         */
        get: operations["getStaffingRequirementsId"];
        put?: never;
        post?: never;
        delete?: never;
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
    "/v1/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One schedule with its shifts, simulation and summary
         * @description For the roles planner, manager, hr, admin.
         */
        get: operations["getSchedulesId"];
        put?: never;
        post?: never;
        delete?: never;
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
         * @description A schedule published before for the same days becomes superseded. For the roles planner, admin.
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
         * @description For HR: people by externalId, paid minutes, every activity. For the roles planner, manager, hr, admin.
         */
        get: operations["getSchedulesIdShifts"];
        put?: never;
        post?: never;
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
         * @description For the roles planner, manager, admin.
         */
        get: operations["getScenariosId"];
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
}
export type webhooks = Record<string, never>;
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
            /** @description Least rest between two shifts of one agent */
            minRestMinutes: number;
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
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
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
        HistoryImport: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            createdAt: string;
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
        HistoryInterval: {
            /**
             * Format: date-time
             * @description Instant, ISO 8601 with offset or Z
             */
            start: string;
            offered: number;
            answered: number | null;
            abandoned: number | null;
            averageHandleTimeSeconds: number | null;
        };
        Job: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            id: string;
            /** @enum {string} */
            kind: "forecast" | "staffing" | "schedule" | "scenario" | "plan";
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
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            startDate: string;
            days: number;
            quality: components["schemas"]["RosterQuality"];
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
            inputHash: string;
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
            simulation: components["schemas"]["SimulationResult"];
            summary: components["schemas"]["PlanSummary"];
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
        SimulationResult: {
            replications: number;
            seed: number;
            /** @description Queues with contacts in the week */
            queues: components["schemas"]["QueueExperience"][];
        };
        QueueExperience: {
            /** @description Identifier: letters, digits, ".", "_" or "-" */
            queueId: string;
            serviceLevel: {
                mean: number;
                standardError: number;
                p10: number;
                p50: number;
                p90: number;
            };
            abandonedShare: {
                mean: number;
                standardError: number;
                p10: number;
                p50: number;
                p90: number;
            };
            meanWaitSeconds: {
                mean: number;
                standardError: number;
                p10: number;
                p50: number;
                p90: number;
            };
            occupancy: {
                mean: number;
                standardError: number;
                p10: number;
                p50: number;
                p90: number;
            };
            /** @description Share of simulated weeks that keep the service level; null without a goal */
            probabilityGoalMet: number | null;
            serviceLevelPerInterval: (number | null)[];
            /** @description Days with contacts; absent in results of earlier versions */
            days?: components["schemas"]["DayExperience"][];
        };
        DayExperience: {
            /**
             * Format: date
             * @description Calendar date in the site’s time zone, YYYY-MM-DD
             */
            date: string;
            /** @description Mean of the simulated contacts */
            contacts: number;
            serviceLevel: {
                mean: number;
                standardError: number;
                p10: number;
                p50: number;
                p90: number;
            };
            abandonedShare: {
                mean: number;
                standardError: number;
                p10: number;
                p50: number;
                p90: number;
            };
            meanWaitSeconds: {
                mean: number;
                standardError: number;
                p10: number;
                p50: number;
                p90: number;
            };
            /** @description Share of simulated days that keep the service level; null without a goal */
            probabilityGoalMet: number | null;
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
            /** @description Site, queues, shift templates, contracts, agents, time off, events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Centre"];
                };
            };
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Centre"];
            };
        };
        responses: {
            /** @description As stored */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    getSite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The site */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteSettings"];
                };
            };
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteSettings"];
            };
        };
        responses: {
            /** @description As stored */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    getQueues: {
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
            /** @description A page of queues, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Queue"][];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description The queue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Queue"];
            };
        };
        responses: {
            /** @description As stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    deleteQueuesId: {
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    getContracts: {
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
            /** @description A page of contracts, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Contract"][];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description The contract */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Contract"];
            };
        };
        responses: {
            /** @description As stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    deleteContractsId: {
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    getShiftTemplates: {
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
            /** @description A page of shift templates, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ShiftTemplate"][];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description The shift template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftTemplate"];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftTemplate"];
            };
        };
        responses: {
            /** @description As stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftTemplate"];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    deleteShiftTemplatesId: {
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    getAgents: {
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
            /** @description A page of agents, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agent"][];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    postAgents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Agent"][];
            };
        };
        responses: {
            /** @description How many were stored */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description The agent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Agent"];
            };
        };
        responses: {
            /** @description As stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    deleteAgentsId: {
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    getTimeOff: {
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
            /** @description A page of entries of time off, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimeOff"][];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    postTimeOff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeOff"][];
            };
        };
        responses: {
            /** @description How many were stored */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description The entry of time off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeOff"];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            header?: never;
            path: {
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeOff"];
            };
        };
        responses: {
            /** @description As stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeOff"];
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    deleteTimeOffId: {
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    getEvents: {
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description The event */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            header?: never;
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
            /** @description As stored */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    deleteEventsId: {
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/gzip": string;
                "application/octet-stream": string;
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            query: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Identifier: letters, digits, ".", "_" or "-" */
                queueId: string;
                /** @description First start, or first date */
                from?: string;
                /** @description Starts before this instant, or on or before this date */
                to?: string;
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    getForecasts: {
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    postForecasts: {
        parameters: {
            query?: never;
            header?: never;
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    getStaffingRequirements: {
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    postStaffingRequirements: {
        parameters: {
            query?: never;
            header?: never;
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    postSchedules: {
        parameters: {
            query?: never;
            header?: never;
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            header?: never;
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description The schedule */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    postSchedulesIdPublish: {
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
    postScenarios: {
        parameters: {
            query?: never;
            header?: never;
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            header?: never;
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
            /** @description No key, or one that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key’s role may not do this */
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
}
