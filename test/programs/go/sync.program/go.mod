module sync

go 1.20
