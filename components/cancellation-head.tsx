import { type Cancellation, statusOf } from '../utils/cancellation/fold.ts';
import { nextStep } from '../utils/cancellation/next-step.ts';
import { type Detour, detourOf } from '../utils/cancellation/walked-way.ts';
import type { Country } from '../utils/catalogue/country.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import { textKey } from '../utils/i18n.ts';
import { DetourAlert } from './detour-alert.tsx';
import { useI18n } from './i18n.tsx';
import { NextLine } from './next-line.tsx';
import type { Act } from './submit-form.tsx';

type Props = {
  state: Cancellation;
  operator: Operator | null;
  country: Country | null;
  onAct: Act;
};

/** Which line it is, how far, and the one next step; in its place why the chosen way does not lead where it should. */
export const CancellationHead = ({ state, operator, country, onAct }: Props) => {
  const { t } = useI18n();
  const status = statusOf(state);
  const isLive = status === 'preparing' || status === 'waiting';
  const detour = isLive ? detourOf(state, operator, country) : undefined;
  const name = operator?.name ?? state.operator;
  const goBy = (way: 'port-out' | 'request') => onAct({ type: 'way-changed', payload: { way } });
  const take = async (which: Detour) => {
    if (which === 'move-ends-line') return goBy('port-out');
    // The way said that the number is kept: whoever asks instead says so themselves.
    const numberWish = which === 'move-leaves-contract' ? 'keep' : 'let-go';
    const told = await onAct({ type: 'line-described', payload: { ...state.line, numberWish } });
    return told.ok ? goBy('request') : told;
  };
  return (
    <header>
      <h1>{state.line.name}</h1>
      <p class="meta">
        {name} · {t(textKey('way', state.way))} · <b>{t(textKey('status', status))}</b>
      </p>
      {status === 'done' && <p class="done">✓ {t('done_line')}</p>}
      {status !== 'done' && !detour && <NextLine next={nextStep(state)} devices={state.devices} />}
      {detour && (
        <DetourAlert
          detour={detour}
          operator={name}
          isAsked={status === 'waiting'}
          onTake={() => void take(detour)}
        />
      )}
    </header>
  );
};
