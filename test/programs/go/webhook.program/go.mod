module github.com/someone/wa-bridge

go 1.21
