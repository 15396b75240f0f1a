-- Codes on paper are kept by a slow, salted hash (scrypt.<salt>.<hash>); those of before as they were until their owner comes in.
alter table recovery_code drop constraint recovery_code_hash_is_sha256;
--> statement-breakpoint
alter table recovery_code add constraint recovery_code_hash_is_slow_or_older
  check (code_hash ~ '^scrypt\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}$' or code_hash ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
grant update (code_hash) on recovery_code to achtervang_app;
