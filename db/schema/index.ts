export * from "@/db/schema/accounts";
export * from "@/db/schema/events";
export * from "@/db/schema/lists";
export * from "@/db/schema/movies";
export * from "@/db/schema/people";
export * from "@/db/schema/ratings";
export * from "@/db/schema/recommendations";
