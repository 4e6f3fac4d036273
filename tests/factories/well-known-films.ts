import type { MovieRecord } from "@/core/movies/movie-record";
import { directedBy, movieRecord, playedBy } from "@/tests/factories/movie-record";

const films: [title: string, popularity: number, originalTitle?: string][] = [
  ["The Matrix", 80],
  ["The Matrix Reloaded", 40],
  ["The Godfather", 90],
  ["Amélie", 30, "Le Fabuleux Destin d'Amélie Poulain"],
  ["WALL·E", 60],
  ["Spider-Man", 70],
  ["M*A*S*H", 20],
  ["Fast & Furious", 50],
  ["The Fast and the Furious", 55],
  ["Schindler's List", 65],
  ["8½", 15, "8½"],
  ["Spirited Away", 75, "千と千尋の神隠し"],
  ["Stalker", 25, "Сталкер"],
  ["Parasite", 72, "기생충"],
  ["Léon: The Professional", 45, "Léon"],
  ["The Lion King", 85],
  ["Up", 58],
  ["Upgrade", 12],
  ["100% Wolf", 3],
  ["Percent", 2],
  ["Thing", 9],
  ["The Thing", 35],
  ["Thing from Another World", 8],
  ["Star Wars", 95],
  ["???", 1],
  ["Heat", 48],
];

const credits: Record<string, MovieRecord["credits"]> = {
  "The Matrix": [
    playedBy(1, "Keanu Reeves"),
    playedBy(2, "Björk Guðmundsdóttir"),
    directedBy(3, "Lana Wachowski"),
  ],
  Heat: [playedBy(4, "Robert De Niro"), playedBy(5, "Jean-Pierre Léaud")],
};

/** Films whose titles are hard to type, and some that could be taken for them. */
export const WELL_KNOWN_FILMS = films.map(([title, popularity, originalTitle = title], index) =>
  movieRecord({ id: index + 1, title, originalTitle, popularity, credits: credits[title] ?? [] }),
);
