import { Button } from '@mantine/core';
import { Link } from '../../router';
import { Wallet } from '../money/wallet';

export function GuestWallet() {
  return (
    <Wallet>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10 }}>
        <Button component={Link} href="/app/customer/pay">
          Pay by code
        </Button>
        <Button component={Link} href="/app/customer/stalls" variant="default">
          Order at a stall
        </Button>
        <Button component={Link} href="/app/customer/send" variant="default">
          Send money
        </Button>
      </div>
    </Wallet>
  );
}
