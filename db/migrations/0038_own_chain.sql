-- Whether the log of the own board is whole, for who works for all of it: how many events it has, and how many do not fit. The
-- same four questions as `event_chain_problems`, of one chain. As its owner, because the head that tells of a cut-off end is
-- seen by nobody else.
create function own_chain_state() returns table (events int, broken int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with own as (
    select 'board:' || whole_board_of('school', 'board') as chain
  ), linked as (
    select event.*, row_number() over in_order as expected_seq,
      lag(event.hash, 1, repeat('0', 64)) over in_order as expected_prev
    from event join own using (chain) window in_order as (order by event.seq)
  )
  select
    (select count(*)::int from linked),
    (select count(*)::int from linked
      where seq <> expected_seq or prev <> expected_prev
        or hash <> event_hash(chain, seq, at, actor_user_id, actor_role, verb, subject_id, board_id, pool_id, facts, prev))
    + (select count(*)::int from own
      left join event_head on event_head.chain = own.chain
      left join (select seq, hash from linked order by seq desc limit 1) last on true
      where (last.seq, last.hash) is distinct from (event_head.seq, event_head.hash))
$$;
--> statement-breakpoint
revoke execute on function own_chain_state() from public;
--> statement-breakpoint
grant execute on function own_chain_state() to achtervang_app;
