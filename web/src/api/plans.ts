import { useParameter } from '../route.ts';
import { isForbidden } from './client.ts';
import { useForecastList, useScheduleList, useStaffingList } from './queries.ts';
import type { ScheduleItem } from './types.ts';

/** One forecast and what was built on it. */
export interface Plan {
  /** Null where the key may not read forecasts. */
  forecastId: string | null;
  staffingRequirementId: string | null;
  schedule: ScheduleItem | null;
  createdAt: string;
}

/** A period with its plans, the one to show first: published, else newest. */
export interface PlannedWeek {
  /** Its first day, and its length where that is not a week. */
  id: string;
  startDate: string;
  days: number;
  plans: Plan[];
}

/** Everything planned so far, latest week first, and the week and plan that the address chooses. */
export function usePlans() {
  const forecasts = useForecastList();
  const staffing = useStaffingList();
  const schedules = useScheduleList();
  const [weekChoice, chooseWeek] = useParameter('week');
  const [planChoice, choosePlan] = useParameter('schedule');
  const failed = [forecasts, staffing, schedules].find((query) => query.isError && !isForbidden(query.error));

  const weeks = new Map<string, PlannedWeek>();
  const weekOf = ({ startDate, days }: { startDate: string; days: number }): PlannedWeek => {
    const id = days === 7 ? startDate : `${startDate}_${days}`;
    const week = weeks.get(id) ?? { id, startDate, days, plans: [] };
    weeks.set(id, week);
    return week;
  };
  if (isForbidden(forecasts.error)) {
    for (const schedule of schedules.data?.items ?? []) {
      const { staffingRequirementId, createdAt } = schedule;
      weekOf(schedule).plans.push({ forecastId: null, staffingRequirementId, schedule, createdAt });
    }
  }
  for (const forecast of forecasts.data?.items ?? []) {
    const requirements = staffing.data?.items.filter((item) => item.forecastId === forecast.id) ?? [];
    if (forecast.basedOn !== null && requirements.length === 0) continue;
    const week = weekOf(forecast);
    const rosters = requirements.flatMap((requirement) =>
      (schedules.data?.items ?? []).filter((item) => item.staffingRequirementId === requirement.id),
    );
    week.plans.push(
      ...(rosters.length > 0 ? rosters : [null]).map((schedule) => ({
        forecastId: forecast.id,
        staffingRequirementId: schedule?.staffingRequirementId ?? requirements[0]?.id ?? null,
        schedule,
        createdAt: schedule?.createdAt ?? forecast.createdAt,
      })),
    );
  }
  const ordered = [...weeks.values()].sort((a, b) => b.startDate.localeCompare(a.startDate) || a.days - b.days);
  for (const week of ordered) week.plans.sort(byRelevance);
  const week = ordered.find(({ id }) => id === weekChoice) ?? ordered[0] ?? null;
  const plan = week?.plans.find((candidate) => candidate.schedule?.id === planChoice) ?? week?.plans[0] ?? null;
  return {
    isPending: [forecasts, staffing, schedules].some((query) => query.isPending),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    weeks: ordered,
    week,
    plan,
    chooseWeek: (id: string) => {
      choosePlan(null);
      chooseWeek(id);
    },
    choosePlan,
  };
}

const rank = (plan: Plan): number => (plan.schedule === null ? 2 : plan.schedule.state === 'published' ? 0 : 1);

const byRelevance = (a: Plan, b: Plan): number => rank(a) - rank(b) || b.createdAt.localeCompare(a.createdAt);
