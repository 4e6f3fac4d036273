import type { DomainEvent } from "@/core/events/domain-event";

/** What every movie belongs to: a list of movies may be another after a change of any. */
export const ALL_MOVIES = "movies";

/** What movies have in common, such as a person's name: when another movie brings a new one, each of them shows it. */
export const SHARED_NAMES = "shared_names";

/** All that one movie is made of. */
export function movieSubjects(movieId: number): string[] {
  return [`movie:${movieId}`, SHARED_NAMES];
}

/** A person's preferences, and what is recommended to them. */
export function userSubject(userId: number): string {
  return `user:${userId}`;
}

/** By what the recommender weighs for everyone. */
export const SCORING_RULES = "scoring_rules";

/** By which version of the learned model everyone is recommended to. */
export const RECOMMENDER_MODEL = "recommender_model";

/** Of what an answer that was kept before the event may not be true any more. */
export function changedSubjects({ type, aggregate, payload }: DomainEvent): string[] {
  switch (type) {
    case "movie.upserted":
    case "movie.removed":
    case "movie.scored":
      return [aggregate, ALL_MOVIES];
    case "scoring_rule.updated":
    case "recommender.default_dials_updated":
      return [SCORING_RULES];
    case "recommender.model_published":
      return [RECOMMENDER_MODEL];
    default:
      return hasUser(payload) ? [userSubject(payload.userId)] : [];
  }
}

function hasUser(payload: unknown): payload is { userId: number } {
  return typeof payload === "object" && payload !== null && "userId" in payload;
}

/** Postgres refuses a notice of 8,000 bytes. Subjects are ASCII. */
const NOTICE_LENGTH_MAX = 7_900;

/** The subjects that the events changed, each once, as texts of which each fits into a notice. */
export function changeNotices(events: readonly DomainEvent[]): string[] {
  const notices: string[] = [];
  for (const subject of new Set(events.flatMap(changedSubjects))) {
    const last = notices.at(-1);
    if (last === undefined || last.length + subject.length >= NOTICE_LENGTH_MAX) notices.push(subject);
    else notices[notices.length - 1] = `${last} ${subject}`;
  }
  return notices;
}

export function readChangeNotice(notice: string): string[] {
  return notice.split(" ").filter((subject) => subject !== "");
}
