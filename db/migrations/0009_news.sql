-- Whoever looks at a board, a pool or the own offers, in whatever process, hears that something changed and asks again. Only a
-- topic is told, and once per transaction, when it has committed. Every action records its event last, so this says it all,
-- but to the member, whose part is in the offer and the assignment.
create function announce_event() returns trigger language plpgsql as $$
begin
  if new.board_id is not null then perform pg_notify('news', 'board:' || new.board_id); end if;
  if new.pool_id is not null then perform pg_notify('news', 'pool:' || new.pool_id); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger event_announced after insert on event for each row execute function announce_event();
--> statement-breakpoint
create function announce_to_member() returns trigger language plpgsql as $$
begin
  perform pg_notify('news', 'member:' || new.member_id);
  return null;
end $$;
--> statement-breakpoint
create trigger offer_announced after insert or update on offer for each row execute function announce_to_member();
--> statement-breakpoint
create trigger assignment_announced after insert or update on assignment
  for each row execute function announce_to_member();
