-- Rules of play of before 2026-11-22 do not say what uneven cover between boards costs: nothing, as it was then. A version is
-- never changed once made; this says in the words of today what it said already.
alter table spelregels disable trigger user;
--> statement-breakpoint
update spelregels set body = body || '{"unevenCoverCostPerHour": 0}' where not body ? 'unevenCoverCostPerHour';
--> statement-breakpoint
alter table spelregels enable trigger user;
