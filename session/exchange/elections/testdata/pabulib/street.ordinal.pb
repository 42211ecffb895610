META
key;value
description;A street fund, ranked
num_projects;3
num_votes;4
budget;900
vote_type;ordinal
PROJECTS
name;project_id;cost
Benches;10;600
Trees;20;400
Lamps;30;500
VOTES
vote;voter_id
10,20;1
20,10,30;2
30;3
;4
