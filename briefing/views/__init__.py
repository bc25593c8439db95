"""What pages, blocks, notes and search results hold, as plain records: words as trees, links by address, no markup."""
