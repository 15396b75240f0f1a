CREATE INDEX "assignment_session_board" ON "assignment_session" USING btree ("board_id","day");
--> statement-breakpoint
-- The measures may read all hours that were confirmed; without this PostgreSQL asked of each row whether its fulfilment may be seen.
alter policy as_fulfilment on fulfilment_session using (
  (select app_is('measures')) or exists (select from fulfilment where fulfilment.id = fulfilment_session.fulfilment_id));
