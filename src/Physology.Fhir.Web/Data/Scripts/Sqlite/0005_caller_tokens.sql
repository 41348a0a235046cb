-- Tokens of callers that were used, so that none is taken twice; kept until they would be refused for their age.
CREATE TABLE caller_token (
    connection_id TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (connection_id, token_hash)
);
CREATE INDEX caller_token_expiry ON caller_token (expires_at);
