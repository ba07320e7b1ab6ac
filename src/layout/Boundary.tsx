import { Component, type ReactNode } from "react";
import { LocaleContext } from "../i18n/locale.ts";
import { Button } from "../ui/Button.tsx";

interface BoundaryProps {
  readonly children: ReactNode;
}

/** The last resort: an error that nobody foresaw leaves a sentence and a way on, never an empty page. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  static override contextType = LocaleContext;
  declare context: React.ContextType<typeof LocaleContext>;
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { app } = this.context.messages;
    return (
      <main className="app-failure" role="alert">
        <p>{app.broken}</p>
        <p>
          <a href="data/incidents.geojson">{app.firstGeojson}</a>
        </p>
        <Button onClick={() => window.location.reload()}>{app.reload}</Button>
      </main>
    );
  }
}
