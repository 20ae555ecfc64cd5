import { useState } from 'react';
import { useLiveClient } from '../../../src/client/react';
import { useSession } from '../session/use-session';
import { Checkbox } from '../ui/checkbox';
import { Failure } from '../ui/failure';
import { canPush, isPushedTo, switchPushOff, switchPushOn } from './device-push';

/** Whether this browser is told of news while no page of ours is open. */
export default function PushSwitch({ onPermission }: { readonly onPermission: () => void }) {
  const client = useLiveClient();
  const { user } = useSession();
  const [isOn, setOn] = useState(() => isPushedTo(user.id));
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!canPush) return <p className="dim">This browser takes no pushes, or only over https.</p>;

  const change = async (wanted: boolean): Promise<void> => {
    setError(null);
    setBusy(true);
    try {
      if (wanted) await switchPushOn(client, user.id);
      else await switchPushOff(client, user.id);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
      setOn(isPushedTo(user.id));
      onPermission();
    }
  };
  return (
    <>
      <Checkbox
        label="Push to this device while no page is open"
        checked={isOn}
        disabled={isBusy}
        onChange={(wanted) => void change(wanted)}
      />
      {error !== null && <Failure error={error} />}
    </>
  );
}
