import { Component, type ReactNode } from "react";
import { reportMapTrouble } from "../store/actions.ts";

/** A map that throws while it is drawn must not take the page with it. */
export class MapBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    reportMapTrouble("lost");
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
