-- Cover for training was organised; whether the training then went ahead only the school can say, with the hours.
ALTER TABLE "fulfilment" ADD COLUMN "training_went_ahead" boolean;--> statement-breakpoint
grant update (training_went_ahead) on fulfilment to achtervang_app;
