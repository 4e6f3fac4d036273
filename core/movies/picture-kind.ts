/** The kinds of pictures that people see, each under an address of ours: `/posters/:id`, `/backdrops/:id`, … */
export type PictureKind = "poster" | "backdrop" | "profile" | "logo";
