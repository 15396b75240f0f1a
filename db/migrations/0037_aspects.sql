-- Rules of play now say by which questions a pool is judged in its reports. Those of before 2026-11-22 did not; a version is never
-- changed once made: this says in the words of today what they said, all questions.
alter table spelregels disable trigger user;
--> statement-breakpoint
update spelregels set body = body || '{"aspects": ["demand", "legal", "rules", "selection", "saving", "ready", "directors", "beginning-directors", "training", "training-backup", "shortages", "agencies", "absence", "workload", "mobility"]}' where not body ? 'aspects';
--> statement-breakpoint
alter table spelregels enable trigger user;
