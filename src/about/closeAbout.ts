import { createContext } from "react";

/** Closes the dialog, for an example that leads to its record. */
export const CloseAbout = createContext<() => void>(() => {});
