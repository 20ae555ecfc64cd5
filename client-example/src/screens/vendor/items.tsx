import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../live/use-act';
import { useSession } from '../../session/use-session';
import { Amount } from '../../ui/amount';
import { Badge } from '../../ui/badge';
import { Checkbox } from '../../ui/checkbox';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Page, Section } from '../../ui/page';
import { Waiting } from '../../ui/waiting';
import { AskForMoney } from './ask-for-money';
import { ItemForm } from './item-form';
import { MY_SHOP, UPDATE_ITEM } from './vendor.documents';

/** What is sold, and the codes that ask for its price. */
export default function Items() {
  const { user } = useSession();
  const { data, error, refetch } = useQuery(MY_SHOP, { variables: { userId: user.id } });
  const update = useAct(UPDATE_ITEM);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const items = data?.seller?.items.nodes ?? (data ? [] : null);
  const toggle = (id: string): void =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));

  return (
    <Page title="Items">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {update.error !== null && <Failure error={update.error} />}
      <div className="two">
        <div>
          <Section title="On the list">
            {!items && !error && <Waiting rows={4} />}
            {items?.length === 0 && (
              <Empty title="Nothing on the list yet">Add the first item beside; guests see it at once.</Empty>
            )}
            <ul className="list" aria-label="Items">
              {items?.map((item) => (
                <li key={item.id}>
                  <div className="list-main">
                    <div>
                      {item.name} {!item.available && <Badge>Sold out</Badge>}
                    </div>
                    <Amount of={item.price} />
                  </div>
                  <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`${item.available ? 'Mark sold out' : 'Mark available'}: ${item.name}`}
                      onClick={() => {
                        const { name, description, available, price } = item;
                        const { amount, currency } = price;
                        const input = { name, description, price: { amount, currency }, available: !available };
                        void update.run({ id: item.id, input });
                      }}
                    >
                      {item.available ? 'Mark sold out' : 'Mark available'}
                    </Button>
                    <Checkbox label="Code" checked={chosen.includes(item.id)} onChange={() => toggle(item.id)} />
                  </div>
                </li>
              ))}
            </ul>
          </Section>
          <Section title="Add an item">
            <ItemForm onAdded={() => void refetch()} />
          </Section>
        </div>
        <AskForMoney items={items?.filter(({ id }) => chosen.includes(id)) ?? []} />
      </div>
    </Page>
  );
}
