import type { ComponentProps } from "react";
import "./parts.css";

interface ButtonProps extends ComponentProps<"button"> {
  /** `strong` for the one thing a dialog is for; `quiet` has no border. */
  readonly tone?: "plain" | "strong" | "quiet";
}

export function Button({ tone = "plain", className = "", type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={`button button-${tone} ${className}`.trimEnd()} {...rest} />;
}
