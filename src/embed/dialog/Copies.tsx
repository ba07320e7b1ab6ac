import { type ReactNode, use } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { useLocale } from "../../i18n/locale.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { ElementCopy } from "./ElementCopy.tsx";
import { PictureCopy, type PictureLook } from "./PictureCopy.tsx";
import { PosterContext } from "./posterContext.ts";
import { SnippetFields } from "./SnippetFields.tsx";
import type { Item } from "./series.ts";
import { frameSnippet, fullAddress, type Surroundings } from "./snippets.ts";

interface CopiesProps {
  readonly single: Item;
  /** Empty: there is one map. */
  readonly series: readonly Item[];
  readonly surroundings: Surroundings;
  readonly picture: PictureLook;
}

export const COPIES_ID = "embed-copies";

/** What comes of it, each in the form that somebody asks for. */
export function Copies({ single, series, surroundings, picture }: CopiesProps) {
  const { copies } = useLocale().messages.embedDialog;
  const poster = use(PosterContext);
  const items = series.length > 0 ? series : [single];
  return (
    <Tabs id={COPIES_ID} className="embed-copies">
      <TabList className="embed-tabs" aria-label={copies.heading}>
        <CopyTab id="frame" label={copies.tabs.frame} />
        <CopyTab id="element" label={copies.tabs.element} />
        <CopyTab id="link" label={copies.tabs.link} />
        <CopyTab id="oembed" label={copies.tabs.oembed} />
        {poster !== null && <CopyTab id="picture" label={copies.tabs.picture} />}
      </TabList>
      <Panel id="frame" note={copies.frameNote}>
        <SnippetFields
          label={copies.snippet}
          items={items}
          snippetOf={(item) => frameSnippet(item, surroundings)}
        />
      </Panel>
      <Panel id="element" note={copies.elementNote}>
        <ElementCopy items={items} surroundings={surroundings} />
      </Panel>
      <Panel id="link" note={copies.linkNote}>
        <CopyField label={copies.link} text={fullAddress(single, surroundings.base)} rows={3} />
      </Panel>
      <OembedPanel />
      {poster !== null && (
        <TabPanel id="picture" className="embed-panel">
          <PictureCopy poster={poster} item={single} look={picture} />
        </TabPanel>
      )}
    </Tabs>
  );
}

/** Only a site that was told its own address has the file, and then says so in its head. */
function OembedPanel() {
  const { copies } = useLocale().messages.embedDialog;
  const found = document.querySelector<HTMLLinkElement>(
    'link[rel="alternate"][type="application/json+oembed"]',
  );
  if (found === null) return <Panel id="oembed" note={copies.noOembed} />;
  return (
    <Panel id="oembed" note={copies.oembedNote}>
      <CopyField label={copies.oembed} text={found.href} />
    </Panel>
  );
}

function CopyTab({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <Tab id={id} className="embed-tab">
      {label}
    </Tab>
  );
}

interface PanelProps {
  readonly id: string;
  readonly note: string;
  readonly children?: ReactNode;
}

function Panel({ id, note, children }: PanelProps) {
  return (
    <TabPanel id={id} className="embed-panel">
      <p className="embed-note">{note}</p>
      {children}
    </TabPanel>
  );
}
