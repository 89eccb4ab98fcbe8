"""Forms of the agreement: what people type becomes content, and content fills what people see."""
