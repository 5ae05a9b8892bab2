import { DiagnosticsView } from '../../components/diagnostics-view.tsx';
import { Failed, Loading } from '../../components/status-view.tsx';
import { askDiagnostics, showExample } from '../../utils/client/background.ts';
import { useLive } from '../../utils/client/use-live.ts';

/** How Unline is, asked anew whenever something is stored or allowed. */
export const DiagnosticsPage = () => {
  const { value, failed, refresh } = useLive(askDiagnostics, 'diagnostics');
  if (failed !== undefined) return <Failed detail={failed} onRetry={refresh} />;
  if (!value) return <Loading />;
  return (
    <DiagnosticsView
      data={value}
      onRefresh={askDiagnostics}
      onShowOne={showExample}
      onCopy={(text) => navigator.clipboard.writeText(text)}
    />
  );
};
