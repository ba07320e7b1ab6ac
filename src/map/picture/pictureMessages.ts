/** The messages that a picture of what is shown needs, and that come later. */
export const PICTURE_MESSAGES = ["map", "printing"] as const;
