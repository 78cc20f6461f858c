import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Employee } from '@siklus/contracts/employees';
import type { Post } from '@siklus/contracts/posts';
import { assignmentKinds } from '@siklus/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { mayTo } from '../../kit/providers/access';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { Failure } from '../../kit/ui/Failure';
import { Panel } from '../../kit/ui/Panel';
import { ReadOut } from '../../kit/ui/ReadOut';
import { Waiting } from '../../kit/ui/Waiting';
import { EndPostDialog } from './EndPostDialog';
import { SetPostDialog } from './SetPostDialog';
import { TakeBackPostDialog } from './TakeBackPostDialog';

type Act = { readonly kind: 'set'; readonly post: Post | undefined } | { readonly kind: 'end' | 'takeBack'; readonly post: Post };
const tones: Readonly<Record<Post['time'], Tone>> = { past: 'plain', present: 'ok', future: 'sea' };

/** The posts of a person in the order of their days: what was, what is, and what is to come. */
export function PostTimeline({ employee }: { readonly employee: Employee }) {
  const t = useText();
  const say = useSay();
  const { day } = useFormat();
  const { posts: load } = useVerbs();
  const [act, setAct] = useState<Act>();
  const {
    data: posts,
    error,
    isPending,
    refetch,
  } = useQuery({ queryKey: ['employees', 'posts', employee.id], queryFn: () => load(employee.id) });
  const close = () => setAct(undefined);
  return (
    <Panel
      title={t('posts.title')}
      actions={
        mayTo(employee, 'employee.assign') && (
          <Button size="small" onClick={() => setAct({ kind: 'set', post: posts?.find(({ time }) => time === 'present') })}>
            {t('posts.add')}
          </Button>
        )
      }
    >
      {posts === undefined && (isPending ? <Waiting lines={3} /> : <Failure error={error} onRetry={() => void refetch()} />)}
      {posts?.length === 0 && t('posts.none')}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {posts?.map((post) => (
          <Box
            component="li"
            key={post.id}
            {...(post.time === 'present' ? { 'aria-current': 'date' as const } : {})}
            sx={{
              position: 'relative',
              pl: 5,
              pb: 4,
              '&:last-of-type': { pb: 0 },
              '&::before': {
                content: '""',
                position: 'absolute',
                left: 4,
                top: 7,
                width: 10,
                height: 10,
                borderRadius: '50%',
                border: `2px solid ${token('sea')}`,
                backgroundColor: token(post.time === 'present' ? 'sea' : 'card'),
              },
              '&:not(:last-of-type)::after': {
                content: '""',
                position: 'absolute',
                left: 9,
                top: 22,
                bottom: -2,
                width: '2px',
                backgroundColor: token('line'),
              },
            }}
          >
            <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'baseline' }}>
              <Box component="span" sx={{ fontWeight: 650 }}>{`${assignmentKinds[post.kind].prefix}${post.position}`}</Box>
              <Chip tone={tones[post.time]}>{t(`posts.times.${post.time}`)}</Chip>
              {post.kind !== 'D' && <Chip>{say(assignmentKinds[post.kind].label)}</Chip>}
            </Box>
            <Box sx={{ fontSize: '0.875rem' }}>{post.unitName}</Box>
            <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
              {post.validTo === null
                ? t('posts.since', { from: day(post.validFrom) })
                : t('posts.span', { from: day(post.validFrom), to: day(post.validTo) })}
            </Box>
            <Box sx={{ fontSize: '0.8125rem', color: token('ink3') }}>{t('posts.under', { name: post.supervisorName ?? '–' })}</Box>
            {mayTo(post, 'employee.assign') && post.time !== 'past' && (
              <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 1, ml: -4 }}>
                <PostButton label={t('posts.change')} post={post} onClick={() => setAct({ kind: 'set', post })} />
                <PostButton label={t('posts.end')} post={post} onClick={() => setAct({ kind: 'end', post })} />
                {post.canBeTakenBack && (
                  <PostButton label={t('posts.takeBack')} post={post} onClick={() => setAct({ kind: 'takeBack', post })} />
                )}
              </Box>
            )}
          </Box>
        ))}
      </Box>
      {act?.kind === 'set' && <SetPostDialog employee={employee} post={act.post} onClose={close} />}
      {act?.kind === 'end' && <EndPostDialog employee={employee} post={act.post} onClose={close} />}
      {act?.kind === 'takeBack' && <TakeBackPostDialog employee={employee} post={act.post} onClose={close} />}
    </Panel>
  );
}

function PostButton({ label, post, onClick }: { readonly label: string; readonly post: Post; readonly onClick: () => void }) {
  return (
    <Button size="small" variant="text" onClick={onClick}>
      {label}
      <ReadOut>{`: ${post.position}`}</ReadOut>
    </Button>
  );
}
