import { createContext } from "react";

/** Closes the dialog, for a row that leads to a record. */
export const CloseCompare = createContext<() => void>(() => {});
