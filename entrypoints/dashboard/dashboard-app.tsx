import { useEffect, useState } from 'preact/hooks';
import { Boundary } from '../../components/boundary.tsx';
import { EraseOne } from '../../components/erase-one.tsx';
import { useI18n } from '../../components/i18n.tsx';
import { useLater } from '../../components/later.ts';
import { outcomeText } from '../../components/outcome.ts';
import { SettingsForm } from '../../components/settings-form.tsx';
import { saveSettings, sendWish } from '../../utils/client/background.ts';
import type { Overview } from '../../utils/messages.ts';
import { CancellationPage } from '../shared/cancellation-page.tsx';
import { HomePage } from '../shared/home-page.tsx';
import { FoundOperatorPage } from '../shared/operator-page.tsx';
import { CATALOGUE, DIAGNOSTICS, goTo, LINES, shownAddress } from './addresses.ts';
import { BatchSection } from './batch-section.tsx';
import { CataloguePage } from './catalogue-page.tsx';
import { DiagnosticsPage } from './diagnostics-page.tsx';
import { LinesOperator } from './lines-operator.tsx';
import { Records } from './records.tsx';
import { TopBar } from './top-bar.tsx';

const linesPage = () => import('./lines-page.tsx');

type Props = {
  overview: Overview;
  address: string;
  operator: string | undefined;
  onOperator: (id: string) => void;
  onGo: (address: string) => void;
};

type TakingProps = {
  operator: string;
  heads: Overview['heads'];
  onWriting: () => void;
  onDone: () => void;
};

/** A list of lines being taken in. */
const TakingLines = (props: TakingProps) => {
  const parts = useLater(linesPage);
  return parts ? <parts.LinesPage {...props} /> : null;
};

const CancellationAt = ({ overview: { askFinished, heads }, address: id, onGo }: Props) => {
  const { t } = useI18n();
  return (
    <>
      <CancellationPage
        id={id}
        reading={null}
        askFinished={askFinished.includes(id)}
        withTimeline
      />
      <BatchSection key={id} id={id} heads={heads} onDone={() => onGo('')} />
      <EraseOne
        key={id}
        onErase={async () => {
          const outcome = await sendWish({ cancellation: id, type: 'erase', payload: {} });
          if (outcome.ok) onGo('');
          return outcomeText(outcome, t);
        }}
      />
    </>
  );
};

const Home = ({ overview, onOperator, onGo }: Props) => (
  <>
    <HomePage overview={overview} besideTab={false} onOpen={onGo} onOperator={onOperator} />
    <SettingsForm settings={overview.settings} onSave={saveSettings} />
    <Records aside={overview.aside} />
  </>
);

const Page = (props: Props) => {
  const { overview, address, operator, onOperator, onGo } = props;
  if (address === LINES) return <LinesOperator overview={overview} onOperator={onOperator} />;
  if (operator)
    return (
      <FoundOperatorPage
        id={operator}
        hasOpen={overview.heads.some((head) => head.operator === operator)}
        onStarted={onGo}
      />
    );
  if (address === CATALOGUE) return null;
  if (address === DIAGNOSTICS) return <DiagnosticsPage />;
  return address ? <CancellationAt {...props} /> : <Home {...props} />;
};

/** All cancellations with their events, the catalogue, settings, and the records as a file. */
export const DashboardApp = ({ overview }: { overview: Overview }) => {
  const [address, setAddress] = useState(shownAddress());
  const [operator, setOperator] = useState<string>();
  /** The operator whose lines are being written, or were and are not done with. */
  const [writing, setWriting] = useState<string>();
  useEffect(() => {
    const follow = () => {
      setAddress(shownAddress());
      setOperator(undefined);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = (to: string) => {
    setOperator(undefined);
    goTo(to);
  };
  const taking = writing ?? (address === LINES ? operator : undefined);
  return (
    <>
      <TopBar address={address} atOperator={operator !== undefined} onGo={go} />
      {address === CATALOGUE && (
        // Stays while one of its operators is looked at, with what was searched and filtered.
        <div hidden={operator !== undefined}>
          <CataloguePage onOperator={setOperator} />
        </div>
      )}
      {taking && (
        // Stays while lines are written, whatever is looked at meanwhile.
        <div hidden={address !== LINES}>
          <TakingLines
            key={taking}
            operator={taking}
            heads={overview.heads}
            onWriting={() => setWriting(taking)}
            onDone={() => {
              setWriting(undefined);
              go('');
            }}
          />
        </div>
      )}
      <Boundary key={`${address} ${operator ?? ''}`} onRetry={() => location.reload()}>
        {!(taking && address === LINES) && (
          <Page {...{ overview, address, operator }} onOperator={setOperator} onGo={go} />
        )}
      </Boundary>
    </>
  );
};
