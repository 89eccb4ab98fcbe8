"""The reviewer's checklist (Permenpan-RB 53/2014, lampiran III): the system answers what it sees, people the rest."""
