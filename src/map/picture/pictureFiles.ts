/** Files that pictures are made of, besides what stands in the page; below the folder `data/`. */
export const PICTURE_ROWS = "picture/rows.json";
export const PICTURE_MORE = "picture/more.json";
export const PICTURE_TEXTS = "picture/texts.json";
