#!/bin/sh
# Makes the film and the recording of the demo from its own picture and a few sine waves.
#   apt-get install ffmpeg; tools/make-media.sh
# Writes static/demo/media/{beam.mp4,foghorn.m4a}.
set -eu
cd "$(dirname "$0")/../static/demo"
mkdir -p media

# Four seconds of the lighthouse, slowly nearer.
ffmpeg -v error -y -loop 1 -i images/lighthouse-1600.webp -t 4 \
    -vf "zoompan=z='1+0.0012*on':x='(iw-iw/zoom)*0.72':y='(ih-ih/zoom)*0.4':d=100:s=640x360:fps=25,format=yuv420p" \
    -c:v libx264 -preset veryslow -crf 30 -fflags +bitexact -flags:v +bitexact -map_metadata -1 \
    -movflags +faststart -an media/beam.mp4

# Two blasts of a fog signal, each a low chord that swells and dies away.
swell='(between(t,0.1,2.1)*max(0,sin(PI*(t-0.1)/2))+between(t,3,5)*max(0,sin(PI*(t-3)/2)))'
chord='0.3*sin(2*PI*98*t)+0.2*sin(2*PI*147.5*t)+0.1*sin(2*PI*196*t)+0.05*sin(2*PI*295*t)'
ffmpeg -v error -y -f lavfi -i "aevalsrc=exprs='$swell*($chord)':d=5.4:s=22050" \
    -c:a aac -b:a 40k -ac 1 -fflags +bitexact -flags:a +bitexact -map_metadata -1 -movflags +faststart media/foghorn.m4a
