import type { components } from '../api-types.ts';

type Schemas = components['schemas'];

export type Centre = Schemas['Centre'];
export type Queue = Schemas['Queue'];
export type Agent = Schemas['Agent'];
export type PlanningGrid = Schemas['PlanningGrid'];
export type Forecast = Schemas['Forecast'];
export type QueueForecast = Schemas['QueueForecast'];
export type StaffingRequirement = Schemas['StaffingRequirement'];
export type QueueRequirement = Schemas['QueueRequirement'];
export type ScheduleItem = Schemas['ScheduleItem'];
export type Schedule = Schemas['Schedule'];
export type Shift = Schemas['Shift'];
export type RosterQuality = Schemas['RosterQuality'];
export type Simulation = Schemas['SimulationResult'];
export type QueueExperience = Schemas['QueueExperience'];
export type PlanSummary = Schemas['PlanSummary'];
export type Scenario = Schemas['Scenario'];
export type ScenarioItem = Schemas['ScenarioItem'];
export type ScenarioChanges = Schemas['ScenarioChanges'];
export type Job = Schemas['Job'];
