import { ratingScale } from '@siklus/domain';
import { useState } from 'react';
import { Choices } from '../../kit/forms/Choices';
import { lowToHigh } from '../../kit/steps/ratingKeys';
import { Checks } from '../../kit/ui/Checks';
import { DayBox } from '../../kit/ui/DayBox';
import { Field, FieldError } from '../../kit/ui/Field';
import { NewPassword } from '../../kit/ui/NewPassword';
import { NumberBox } from '../../kit/ui/NumberBox';
import type { TypedNumber } from '../../kit/ui/number';
import { Columns, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { SelectBox } from '../../kit/ui/SelectBox';
import { TextBox } from '../../kit/ui/TextBox';
import { WordsBox } from '../../kit/ui/WordsBox';
import { useSay } from '../../kit/words/text';

const options = ['Kuantitas', 'Kualitas', 'Waktu'].map((value) => ({ value, label: value }));

/** The parts that people type into: plain, with a hint, with a fault, and at rest. */
export function InputParts() {
  const say = useSay();
  const [rating, setRating] = useState('AS_EXPECTED');
  const [text, setText] = useState('Terlaksananya asuhan keperawatan sesuai standar');
  const [amount, setAmount] = useState<TypedNumber>(12.5);
  const [day, setDay] = useState('2026-02-15');
  const [password, setPassword] = useState({ first: '', again: '' });
  const [choice, setChoice] = useState('');
  const [checked, setChecked] = useState<string[]>([]);
  return (
    <Panel title="Inputs">
      <Columns wide="1fr 1fr">
        <Stack>
          <TextBox label="TextBox" hint="Tulis hasil, bukan kegiatan." value={text} onChange={setText} required />
          <TextBox label="TextBox, several lines" lines={3} value={text} onChange={setText} />
          <TextBox label="TextBox with a fault" error="Isi rencana hasil kerja." value="" onChange={setText} />
          <TextBox label="TextBox at rest" disabled value={text} onChange={setText} />
          <Choices
            segmented
            label="Choices in one row, below each other where a word has no room"
            choices={lowToHigh.map((value) => ({ value, label: say(ratingScale[value].label) }))}
            value={rating}
            onChange={setRating}
          />
        </Stack>
        <Stack>
          <NumberBox label="NumberBox" value={amount} onChange={setAmount} />
          <DayBox label="DayBox" hint="Kosong berarti hari ini." value={day} onChange={setDay} />
          <DayBox label="DayBox with a fault" value="31/02/2026" onChange={setDay} />
          <WordsBox label="WordsBox" hint="Pisahkan dengan koma." value={['perawat', 'bidan']} onChange={() => undefined} />
          <NewPassword value={password} onChange={setPassword} />
          <Checks label="Checks" options={options} value={checked} onChange={setChecked} />
          <SelectBox label="SelectBox" empty="Pilih…" options={options} value={choice} onChange={setChoice} />
          <SelectBox
            label="SelectBox with a fault"
            error="Pilih salah satu."
            empty="Pilih…"
            options={options}
            value=""
            onChange={setChoice}
          />
          <Field label="Field around any input" hint="The label, hint and fault are read with it.">
            {(ids) => <input {...ids} type="file" />}
          </Field>
          <FieldError>A fault that stands alone</FieldError>
        </Stack>
      </Columns>
    </Panel>
  );
}
