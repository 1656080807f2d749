module example.com/acme/wa

go 1.22
